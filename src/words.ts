/** Every word a visitor reads that is not content. A second language is a second file of this shape. */
export const words = {
  navigation: {
    certificates: '证明去哪办',
    duties: '职责清单',
    figures: '减负数据',
    districts: '各地',
    cases: '案例',
  },
  footer: {
    about: '关于本站',
    methodology: '数据怎么来的',
    coverage: '收录范围',
    updates: '更新',
    corrections: '更正与修订',
    glossary: '名词解释',
    data: '下载数据',
    editing: '编辑手册',
    accessibility: '无障碍声明',
  },
  feed: '更新、更正和修订（Atom 订阅）',
  skipToContent: '跳到正文',
  menu: '主要栏目',
  footerMenu: '关于本站的页面',
  breadcrumbs: '当前位置',
  home: '首页',
  searchLabel: '搜索本站',
  searchButton: '搜索',
  searchPlaceholder: '例如 亲属关系证明、140项',
  elder: '长辈版',
  elderOff: '退出长辈版',
  readingOf: '阅读',
  settings: '设置',
  settingsName: '阅读设置',
  settingsKept: '只记在这台设备上。',
  settingsReset: '恢复原样',
  readAloud: '朗读',
  readAloudOff: '停止朗读',
  yourPlace: '你选的地方：',
  changePlace: '换一个',
  forgetPlace: '不再记住',
  notGovernment: '本站不是政府网站',
  askLocally: '具体以当地办事窗口或 12345 的答复为准',
  unknown: '原文未说明',
  none: '没有收录',
} as const;

/** What a reader can set, and what each choice is called. An empty value is the site's own. */
export const readingSettings = [
  {
    name: 'size',
    label: '文字大小',
    choices: [
      ['', '标准'],
      ['1', '大'],
      ['2', '特大'],
      ['3', '最大'],
    ],
  },
  {
    name: 'theme',
    label: '颜色',
    choices: [
      ['', '自动'],
      ['light', '浅色'],
      ['dark', '深色'],
    ],
  },
  {
    name: 'contrast',
    label: '黑白分明',
    choices: [
      ['', '标准'],
      ['high', '高对比'],
    ],
  },
] as const;
