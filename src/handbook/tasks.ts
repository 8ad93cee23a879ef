/**
 * The handbook's tasks, in the words of a district office. In steps and notes `code` is what is typed or stands in a
 * file, and [words](/place/) is a link on this site.
 */

/** A picture of one of our own screens, made by `src/cli/pictures.ts`. */
export interface Picture {
  /** File below `/editing/`. */
  readonly file: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface Step {
  readonly text: string;
  readonly picture?: keyof typeof pictures;
}

export interface Task {
  /** The last part of its address. */
  readonly slug: string;
  readonly title: string;
  /** When one needs it, in a sentence. */
  readonly when: string;
  /** At most {@link MOST_STEPS}. */
  readonly steps: readonly (string | Step)[];
  readonly notes?: readonly string[];
  /** What people type who look for it. */
  readonly keys?: readonly string[];
}

/** More than that nobody follows. */
export const MOST_STEPS = 8;

export const pictures = {
  figure: {
    file: 'figure-id.png',
    alt: '一条减负数据的页面：标题是这条数据的结论，下面有原文，网址末尾就是数据编号。',
    width: 720,
    height: 430,
  },
  drop: {
    file: 'check-drop.png',
    alt: '检查表格的页面：虚线框里写着把 CSV 或 Excel 文件拖到这里，下面有「选择文件」按钮。',
    width: 720,
    height: 430,
  },
  problems: {
    file: 'check-problems.png',
    alt: '检查结果：写着几处错误，每一条有第几行、哪一列、哪里不对、怎么改；上面有「自动改好」「下载改好的文件」按钮。',
    width: 720,
    height: 360,
  },
  grid: {
    file: 'check-grid.png',
    alt: '检查页面里的表格：出错的格子有红框，格子下面写着错在哪里、怎么改，可以直接改。',
    width: 720,
    height: 430,
  },
  changes: {
    file: 'check-changes.png',
    alt: '读者会看到的变化：新增和修改的条目逐条列出，改了的格子写着原来的内容和现在的内容。',
    width: 720,
    height: 330,
  },
  workbook: {
    file: 'check-workbook.png',
    alt: '放进一个 Excel 工作簿：列出哪些列按什么读、合并的单元格怎样填、哪几行是标题、合计和表注。',
    width: 720,
    height: 380,
  },
  terminal: {
    file: 'terminal-check.png',
    alt: '命令行里的检查结果：先写有几处错误，再写文件、第几行、哪一列、现在的内容、哪里不对、怎么改。',
    width: 720,
    height: 260,
  },
  asking: {
    file: 'terminal-new.png',
    alt: '命令行里的一问一答：问编号、指标、对象，答错了会写明哪里不行，再问一次。',
    width: 720,
    height: 420,
  },
  dev: {
    file: 'dev-problem.png',
    alt: '预览时页面顶上的红框：写着数据里有错误，列出文件、第几行和那一行的内容，出错的格子标了出来。',
    width: 720,
    height: 280,
  },
} as const satisfies Readonly<Record<string, Picture>>;

const CHECK: Step = {
  text: '把改好的文件拖进[检查表格](/editing/check/)，照它说的改，改到「没有要改的地方」。',
  picture: 'drop',
};
const SUBMIT = '按「下载改好的文件」，再照[交上去](/editing/submit/)的办法提交。';

export const tasks: readonly Task[] = [
  {
    slug: 'change-a-number',
    title: '改一个数',
    when: '抄错了，或者来源换了新的数。',
    keys: ['修改网站上的数据', 'Excel 改数据'],
    steps: [
      { text: '打开那条数据的页面，记下网址末尾的数据编号，例如 150100-001。前六位是地区代码。', picture: 'figure' },
      '在仓库里下载 `data/figures/地区代码.csv`，照[打开和存盘](/editing/save/)的办法打开。',
      '用「编号」找到这一行，改「原值」「现值」「数量」「变化率」里该改的一格。只写数字。',
      '看「原文」里有没有这个数。换了句子的，「行号」也要改；原文有「约」「余」的，写在「限定」。',
      CHECK,
      { text: '看「读者会看到的变化」：应当只有您改的这一条。', picture: 'changes' },
      '网站已经公开过的错，照[更正](/editing/correct/)再加一行。',
      SUBMIT,
    ],
  },
  {
    slug: 'add-a-number',
    title: '加一条数据',
    when: '来源里有一个新的数。',
    steps: [
      '先看来源、地区、指标有没有：[来源](/editing/tables/sources/)、[地区](/editing/tables/districts/)、[指标](/editing/tables/metrics/)。没有的先加。',
      '打开这个地区的 `data/figures/地区代码.csv`；没有就新建，第一行的列名从别的地区抄。加一行，「编号」是地区代码加三位数字，接着往下排。',
      '填「指标」「对象」「口径」「时间」。有前后两个数填「原值」「现值」，只有一个数填「数量」，百分比填「变化率」。',
      '填「来源」「原文」。每个数都要在「原文」里，一字不改。',
      '原文自己对不上的，数字照原文，在「不一致说明」写明哪里对不上。',
      {
        text: '电脑上装了 Node 的，上面几步可以换成运行 `npm run new -- 数据`：一格一格地问，答错了当场说。',
        picture: 'asking',
      },
      CHECK,
      SUBMIT,
    ],
  },
  {
    slug: 'new-version',
    title: '发新版清单',
    when: '清单动态调整，出了新的一版。',
    steps: [
      '打开 `data/duty-lists.csv`。旧版那一行留着；确知失效的，「有效性」改成「失效」。',
      '复制旧版一行，写新的「编号」，「上一版」写旧版的编号。',
      '填「版本」「标题」「生效日期」「有效性」「公布总数」「来源」。「条目公开」写全部、部分或未公开。',
      '有条目的，复制旧版的 `data/duties/旧编号.csv`，文件名改成新编号。',
      '在新文件里改：同一事项留着原来的「编号」，新增的用没用过的编号，移出的删掉整行。',
      '条目数和「公布总数」不同的，写「总数说明」，例如「合并2项」。',
      { text: '把两个文件一起拖进[检查表格](/editing/check/)，它们会互相核对。', picture: 'changes' },
      SUBMIT,
    ],
    notes: ['新版条目在 Excel 里的，看[从 Excel 导入](/editing/import/)。两版都公开了条目，网站会自己列出改了什么。'],
  },
  {
    slug: 'add-a-certificate',
    title: '加一个证明',
    when: '群众来问一种网站上没有的证明。',
    keys: ['给网站加新证明'],
    steps: [
      '打开 `data/certificates.csv`，加一行：「编号」用拼音，填「名称」。',
      '群众平常怎么问，写在「问法」；俗称写在「别名」。搜索靠它们。',
      '打开 `data/certificate-answers.csv`，加全国的答案：「证明」写编号，「地区」写 000000。没有全国答案的证明不会出现。',
      '「结论」选不用开、到别处办、社区可开或已取消；「一句话」写结果。',
      '到别处办的写「办理单位」，不用开的写「凭什么证明」。',
      '每句话后面写来源编号，例如 `由派出所出具[ningxia-police-certs]`；没有来源的写 `[未核实]`。填「来源」「核对日期」。',
      { text: '把两个文件一起拖进[检查表格](/editing/check/)，照它说的改。', picture: 'problems' },
      SUBMIT,
    ],
    notes: ['先有来源才有答案：没有来源的，先加[来源](/editing/tables/sources/)。'],
  },
  {
    slug: 'local-answer',
    title: '写本地答案',
    when: '当地的规定和全国的不一样。',
    steps: [
      '打开 `data/certificate-answers.csv`，找同一「证明」、同一「地区」的行。有就改那一行，只能有一行。',
      '没有就加一行，「地区」写当地的代码。',
      '只填当地规定了的格子。别的空着，网站用上级和全国的答案补，并写明是从哪里来的。',
      '一格是整格替换。填了「依据」，上级的「依据」就不再显示；还用得上的抄进来。',
      '每句话后面写来源编号或 `[未核实]`，填「来源」「核对日期」。',
      CHECK,
      SUBMIT,
    ],
  },
  {
    slug: 'write-a-case',
    title: '写案例',
    when: '一个地方的做法值得别处看。',
    steps: [
      '在仓库的 `content/cases/` 里复制一篇，文件名用小写字母、数字和连字符，它就是网址。',
      '改开头两条 `---` 之间的内容：title 标题，district 地区代码（加英文引号），sources 来源编号，summary 两三句话，date 日期。',
      '正文用自己的话写。用了原话，就加引号。',
      '数据里有的数不要手写，写 `<Figure id="150100-001" />`，页面会显示这条数据并连过去。',
      '小标题前面写 `##` 和一个空格。正文里不用别的尖括号，也不用花括号。',
      '把 .mdx 文件拖进[检查表格](/editing/check/)，照它说的改。',
      SUBMIT,
    ],
    notes: ['`npm run new -- 案例` 会一项一项地问，写成一篇格式对的文章。'],
  },
  {
    slug: 'correct',
    title: '更正',
    when: '网站上写错了，读者已经看到了。',
    steps: [
      '先改正那一格。',
      '打开 `data/corrections.csv`，加一行，填「编号」「日期」。',
      '我们写错的，「类型」写「更正」；来源自己改了的，写「修订」。',
      '「对象」写那一页的本站地址，例如 /figures/150100-001/。',
      '「原内容」「现内容」「原因」照实写。',
      '会改变结论的，「影响结论」写「是」，否则写「否」。',
      '把改过的两个文件一起拖进[检查表格](/editing/check/)。',
      SUBMIT,
    ],
    notes: ['更正写在那一页上，也写在[更正与修订](/corrections/)里。不悄悄改。'],
  },
  {
    slug: 'add-a-place',
    title: '加一个地方',
    when: '要收录一个还没有的市、县、乡镇或村。',
    keys: ['新增地区', '录入地区'],
    steps: [
      '打开 `data/districts.csv`，先搜名称、简称和旧名，免得重复。',
      '加一行，填「代码」：国家标准的 6 位，或统计用的 9 位、12 位。没有代码的，写 6 位代码、连字符和拼音，例如 430600-nanhuxinqu。',
      '填「名称」「级别」「类型」，「上级代码」写上一级的代码。',
      '来源里的别的写法填「别名」，以前的名字填「曾用名」。搜索靠它们。',
      { text: '代码开头的 0 不能丢，长代码不能变成 1.5E+11。用 Excel 的，这一列先设成「文本」。', picture: 'grid' },
      CHECK,
      SUBMIT,
    ],
  },
  {
    slug: 'add-a-source',
    title: '加一个来源',
    when: '有一份新的文件或报道。',
    steps: [
      '打开 `data/sources.csv`，先用「标题」和「文号」搜一遍。',
      '加一行，「编号」用小写字母、数字和连字符。',
      '填「标题」「发布者」「日期」「文号」。发布者和日期不知道的，写 `[x]`。',
      '「类型」照实选。别人网站上转的，写「转载」。',
      '「网址」写完整地址，没有就空着。「取得日期」写看到它的那一天。',
      '「核对状态」照实选：全文在手、镜像全文、只见节选、未见原页。',
      CHECK,
      SUBMIT,
    ],
  },
  {
    slug: 'import',
    title: '从 Excel 导入',
    when: '手里的表是 Excel 或 WPS 做的，有标题、合并单元格、合计和备注。',
    keys: ['Excel 导入', '工作簿', 'xlsx'],
    steps: [
      '另存为 .xlsx，不设密码。旧的 .xls 和 .et 先另存一次。',
      '列名用本站的名字最好；「事项名称」「备注」这样的常见叫法也认得。各表的列名在[表格的列](/editing/tables/)。',
      '清单和数据要认出是哪一张：把工作表的名字改成清单编号或地区代码，或者标题里写清单的全名。',
      { text: '把 .xlsx 拖进[检查表格](/editing/check/)。它写明每一列按什么读，哪几行没有收。', picture: 'workbook' },
      '核对「没有收」的几行：合计由网站计算，表注写进「说明」。',
      '看「读者会看到的变化」。已有的行按「编号」更新；工作簿里没有的行留着不动，空格子不会冲掉原来的内容。',
      '没有编号的新行会接着往下编。编号定了就不改。',
      SUBMIT,
    ],
    notes: [
      '装了 Node 的电脑，运行 `npm run import -- 文件.xlsx` 也一样；有错误就什么都不写，并写明在工作簿的哪一行。加上 `--dry-run` 只看不写。',
      '日期、百分比、千位逗号会换成本站的写法：2024年8月6日 写成 2024-08-06，8.74% 写成 8.74，1,234 写成 1234。',
    ],
  },
  {
    slug: 'read-the-report',
    title: '看懂报错',
    when: '检查说有错误、警告或提示。',
    steps: [
      {
        text: '先看第一行：几处错误，几处警告，几处提示。错误一定要改，警告最好改，提示可以不改。',
        picture: 'terminal',
      },
      '每一条的写法相同：哪个文件，第几行，哪一列，现在写的是什么，哪里不对，怎么改。',
      '第几行和 Excel 左边的行号一样，列名是第 1 行。',
      {
        text: '在[检查表格](/editing/check/)里，按「第几行」就跳到那一格，出错的格子下面写着同样的话。',
        picture: 'grid',
      },
      '只是写法不对的（空格、全角数字、日期样子），按「自动改好」，内容不动。',
      '「是否想写…」后面括号里的名称是给您核对的，不用抄，只抄编号。',
      '原文本来就对不上的，数字照原文，在「不一致说明」写清楚，不要为了通过检查改数字。',
      '还看不懂的，按那一条后面的「说明」，或到[全部报错](/editing/errors/)里找同样的话，每一种都有例子。',
    ],
  },
  {
    slug: 'undo',
    title: '撤回错误',
    when: '改错了，或者交上去才发现不对。',
    keys: ['撤销', '回退', '恢复'],
    steps: [
      '别着急。有错误的时候网站不更新，读者看到的还是上一次的内容。',
      '还没有交：在[检查表格](/editing/check/)里按「撤销上一步」，或者按「拿掉这个文件」从头来。',
      '交了还没有合并：在合并请求里再传一次改好的文件，会盖掉前一次的；不要了，就关掉合并请求（Close）。',
      '已经合并：在 GitHub 打开那个合并请求，按「Revert」；在 GitLab 打开合并请求，按「Revert」；在 Gitee 打开合并的那次提交，看改了哪几格，把原来的内容写回去再交。',
      '想找回旧的内容：在仓库里打开那个文件，按「History」（历史），每一次改动都在。',
      '合并以后网站已经更新、读者可能看到的，照[更正](/editing/correct/)加一行。',
      '有身份证号、个人手机号这样的内容传了上去，马上找管理员：只删那一格不够，历史里还有。',
    ],
  },
  {
    slug: 'move',
    title: '改网址，留转址',
    when: '编号、代码或案例的文件名非改不可。',
    steps: [
      '先想能不能不改。改了「编号」「代码」或案例的文件名，旧网址就打不开。',
      '一定要改，记下旧网址和新网址。',
      '改编号。清单和地区改了编号，`data/duties/`、`data/figures/` 里的文件名跟着改。',
      '打开 `data/redirects.csv`，加一行，填「原地址」「新地址」「日期」「原因」，两个地址都以 / 开头和结尾。',
      '把改过的文件一起拖进[检查表格](/editing/check/)：还写着旧编号的地方会一处一处列出来，逐个改。',
      SUBMIT,
    ],
  },
  {
    slug: 'save',
    title: '打开和存盘',
    when: '用 Excel 或 WPS 改 CSV，不乱码，不丢 0。',
    keys: ['WPS 保存 CSV', 'CSV UTF-8', '更新 CSV', '乱码'],
    steps: [
      '只改一两格的，不用 Excel：把文件拖进[检查表格](/editing/check/)，在那里改，改完下载。',
      '改得多的，不要双击打开。新建空白表格，用「数据」里的「从文本/CSV」导入，编码选 UTF-8，各列都按「文本」读。',
      '数字只写数字：79，58.6，12000。不写「项」「约」「1.2万」「%」和千位逗号。',
      '日期写 2024-08-06；只知道月份写 2024-08，只知道年份写 2024。',
      '一格里有几个编号、别名或几句话，用英文分号分开。',
      '空格子表示没有说。不许空、而来源没有说的写 `[x]`，不适用的写 `[z]`。',
      '改完「另存为」，类型选「CSV UTF-8（逗号分隔）」，文件名不变。',
      {
        text: '存成了别的编码也不要紧，[检查表格](/editing/check/)认得 GBK，按一下就换成 UTF-8。',
        picture: 'problems',
      },
    ],
  },
  {
    slug: 'submit',
    title: '交上去',
    when: '文件改好了，要放到网站上。',
    keys: ['上传', '提交', 'GitHub', 'Gitee', 'GitLab', '合并请求'],
    steps: [
      '在[检查表格](/editing/check/)改到「没有要改的地方」，下载改好的文件，文件名不变。那一页的末尾有直达的链接。',
      'GitHub：打开文件所在的文件夹，按「Add file」「Upload files」，把文件拖进去。只改一两格的，打开文件，按铅笔（Edit this file）。',
      'GitHub：在「Commit changes」写一句改了什么，选「Create a new branch…」，按「Propose changes」，再按「Create pull request」。',
      'Gitee：打开文件所在的文件夹，按「文件」里的「上传文件」。只改一两格的，打开文件，按「编辑」。没有权限的，先按「Fork」，在自己的那一份里改。',
      'Gitee：在「提交信息」写一句改了什么，按「提交」；再到「Pull Requests」按「新建 Pull Request」。',
      'GitLab：打开文件夹，按「+」「Upload file」；写说明，按「Upload file」，再按「Create merge request」。',
      '等几分钟，合并请求下面会出现检查结果和这次改了什么。有错误就照着改，再传一次。',
      '没有错误，由负责的同事看过以后合并。合并以后网站自动更新。',
    ],
    notes: ['各家网站的按钮会改名字，意思一样：上传文件，写一句话，由人合并。'],
  },
  {
    slug: 'publish',
    title: '预览和发布',
    when: '想在公开以前看看页面是什么样子。',
    steps: [
      '电脑上装 Node 20 或更新的版本，在项目文件夹里打开命令行，第一次先运行 `npm ci`。',
      '运行 `npm run dev`，打开 `http://localhost:4321/`。在 Excel 里存一次文件，页面就更新。',
      { text: '有错误时，页面顶上写明错在哪里，列出那一行；下面还是上一次的内容。', picture: 'dev' },
      '看完按 Ctrl+C 停止。',
      '运行 `npm run check`，看到「0 处错误」。',
      '运行 `npm start`，检查、生成整个网站并打开；生成的文件在 `dist/`。',
      '合并以后由仓库的自动任务发布；没有自动任务的，把 `dist/` 里的全部文件放到网站服务器上。',
    ],
    notes: [
      '有一处错误就不会生成，上一次的网站还在，所以不怕改错。',
      '没有装 Node 的，跳过这一页：交上去以后，合并请求下面会有检查结果。',
    ],
  },
];
