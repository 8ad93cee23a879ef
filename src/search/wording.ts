/** What the search says to its visitors. */
export const wording = {
  searching: '正在搜索……',
  searchingText: (count: number): string => `已有 ${String(count)} 个，正在搜索全文……`,
  ask: '在上面输入要找的词，例如证明的名字、地名或数字。',
  found: (count: number, related: number, shown: number): string =>
    [
      `找到 ${String(count)} 个结果`,
      ...(related === 0
        ? []
        : related < count
          ? [`其中 ${String(related)} 个只是相关`]
          : ['都只是相关，没有完全对上的']),
      ...(count > shown ? [`显示前 ${String(shown)} 个`] : []),
    ].join('，') + '。',
  nothing: (question: string): string => `没有找到「${question}」。换个说法试试，或从下面的目录找，也可以拨 12345 问。`,
  nothingSuch: '这样筛选没有结果，换一个条件试试。',
  failed: '搜索没有打开。可以从下面的目录找，或刷新再试。',
  namesOnly: '全文搜索没有打开，下面只按名称找。刷新可以再试。',
  textOnly: '名称索引没有打开，下面只按全文找。刷新可以再试。',
  related: '相关',
  nearest: '名字相近的',
  all: '全部',
  suggestions: '搜索建议',
  suggested: (count: number): string => `${String(count)} 条建议，按上下键选，按回车打开。`,
  noSuggestion: '没有建议，按回车搜索全文。',
  searchAll: (question: string): string => `搜索「${question}」的全部结果`,
} as const;
