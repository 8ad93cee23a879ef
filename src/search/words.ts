/** What people say around what they look for, and what they call the same thing. Nothing here names a single record. */

/** What a question is wrapped in: it says that somebody asks, not about what. Longest first when used. */
export const WRAPPING =
  '请问 我想知道 我想问一下 我想问 想问一下 想问问 想问 咨询一下 咨询 怎么办理 怎么办 怎么开 怎么查 怎么查询 怎么弄 怎么补办 怎么补 怎么申请 怎么打印 怎么打 怎么取 怎么做 怎么回事 怎么 怎样办理 怎样才能 怎样 如何办理 如何开具 如何 去哪里办 去哪里开 去哪里 去哪儿 去哪办 去哪开 去哪 到哪里 到哪儿 到哪 在哪里 在哪儿 在哪办 在哪开 在哪 哪里开 哪里办 哪里 哪儿 哪办 找谁开 找谁 由谁 谁来开 谁来 谁给开 谁给 谁开 谁出 需要什么材料 需要什么手续 需要哪些材料 需要什么 需要哪些 要什么材料 要什么手续 要什么 带什么 要带什么 是什么意思 什么意思 是什么 是啥 什么叫 什么是 什么 啥 有哪些 哪些 哪个 哪种 哪家 几个 能不能开 能不能 可不可以 可以不可以 能否 可否 是否需要 是否 可以吗 可以 要不要 还要不要 用不用 还给不给 给不给开 给不给 给开吗 能开吗 开吗 办吗 要吗 行吗 为什么 多少钱 多少 现在还能 现在还 现在 还能不能 还能 一下 有没有 是不是 我想 我要 我家 我们 帮我 让我 自己 必须 一定 应该 到底 究竟 家里的 你们 发现 申请条件 证明材料 所需材料 办理流程 办理条件'.split(
    ' ',
  );

/** Single words that carry no subject of their own. */
export const STOP = new Set(
  '的 了 吗 呢 吧 啊 呀 么 嘛 去 到 在 要 能 给 让 叫 我 你 您 他 她 谁 哪 那 这 是 个 还 来 和 与 及 或 被 把 将 就 都 也 又 有 没 没有 不 才 用 想 为 多 里 上 下 中 开 办 找 出 做 弄 问 需要 请 开具 办理 出具 申请 知道 关于 以及 或者 进行 相关 东西 事情 情况 各地'.split(
    ' ',
  ),
);

/**
 * Words for one thing, as residents, reporters and offices say them. A question with one of a line is also read with the
 * others; the first is the word our data uses. Lines must be true in any question, not only in one we have seen.
 */
export const SAME: readonly (readonly string[])[] = [
  '填报 填表 报表 台账 表格 填表格 报材料',
  '牌子 挂牌 摘牌 摘牌子 标识牌 牌匾 标牌',
  '工作群 微信群 聊天群 钉钉群 群聊 退群',
  '应用程序 app 政务app 小程序',
  '会议 开会 文山会海',
  '发文 文件 公文',
  '检查考核 考核 督查 检查 考评 迎检',
  '执法 行政执法 赋权',
  '网格员 网格长 网格',
  '借调 抽调',
  '编制 岗位',
  '热线 市长热线 12345',
  '不应出具 不再开 不用开 取消',
  '可出具 可以开 能开',
  '居委会 居民委员会 社区居委会',
  '村委会 村民委员会',
  '去世 死亡 过世 亡故 病故 逝世 死 咽气 断气',
  '丢失 丢了 遗失 丢 弄丢 没了 不见了',
  '单身 未婚 没结婚',
  '离婚 离异',
  '怀孕 准生证 生育 生孩子',
  '养犬 养狗 宠物 狗',
  '房产 房子 房屋 房本 住房 买房',
  '租房 租住 居住',
  '宅基地 建房 盖房 自建房',
  '身体 体检 健康',
  '贫困 困难 家里穷 穷 没钱 特困',
  '收入 工资 薪资',
  '社保 社会保险 五险一金 养老保险 医保',
  '失业 没工作 无业 下岗 待业',
  '残疾 伤残 残废',
  '受伤 摔伤 意外伤害 伤害',
  '退役军人 退伍 退伍军人 当兵 转业 复员',
  '完税 纳税 交税 个税 税',
  '户口 户籍 户藉',
  '亲属 家属 亲子 父子 母子 直系',
  '失踪 走失 走丢 下落不明',
  '继承 遗产',
  '无犯罪 案底 前科 清白',
  '学生 孩子 小孩 儿童',
  '学校 上学 读书 入学',
  '老人 老年人 老年 高龄',
  '档案 人事档案 存档',
  '过户 换名字 改户名 更名',
  '交通事故 车祸 撞车',
  '火灾 着火 失火',
  '看病 就医 生病 疾病',
  '改名 变更 更改 改名字',
  '编辑 修改 更改 录入 更新 改数据 新增',
  '下载 导出',
  '数字 数据 数目',
  '核算 怎么算 计算 算',
  '案例 经验 做法 典型',
  '网站 本站',
  '降幅 压减 压降 下降 减少',
  '清理 清除 整治',
  '收录 有哪些地方',
  '更正 纠正 纠错 改正 勘误',
  '异地 外地 外省',
].map((line) => line.split(' '));

/** What is said by denying something else, and would be read as that: read as the word our data uses before anything else. */
export const DENIED: readonly (readonly [said: RegExp, means: string])[] = [
  [/没有?死|还?活着/gu, '健在'],
  [/没有?结过?婚/gu, '未婚'],
  [/没有?犯过?[罪法]/gu, '无犯罪'],
  [/没有?(?=工作|业|住?房|收入|户口)/gu, '无'],
];

/** What offices are called besides what the certificates' answers call them. */
export const OFFICE_NAMES: Readonly<Record<string, string>> = {
  paichusuo: '派出所 公安局 公安 警察局 民警 户籍科 户籍窗口 出入境',
  shequ: '社区 居委会 村委会 村里 村 居委 村居 社区服务站',
  jiedao: '街道办 街道 街道办事处 乡镇政府 乡政府 镇政府 乡镇',
  minzheng: '民政局 民政 婚姻登记处 民政所',
  yiyuan: '医院 卫生院 诊所 卫生所 社区医院',
  weijian: '卫健委 卫健局 卫生局 计生办 卫生健康局',
  shebao: '社保局 社保中心 社保所 社保经办 人社局',
  rencai: '人才市场 人才中心 就业局 就业中心 劳动局 人社局 公共就业服务',
  danwei: '单位 公司 用人单位 工作单位 老板',
  shuiwu: '税务局 税务所 税务',
  budongchan: '自然资源局 自然资源所 国土局 国土所 不动产登记中心 不动产中心 不动产登记 房管局 房产局 房产交易中心',
  gongzheng: '公证处',
  fayuan: '法院 人民法院',
  'falv-yuanzhu': '法律援助中心 法援中心 司法所 司法局',
  xuexiao: '学校 教务处 大学 中学 小学 教育局 院校',
  cheguan: '车管所 交警队 交警 交管所 车辆管理所',
  yinhang: '银行 信用社 人民银行',
  gongjijin: '公积金中心 公积金管理中心',
  zhufang: '住建局 房管局 住房保障中心',
  yibao: '医保局 医保中心',
  canlian: '残联 残疾人联合会',
  'tuiyi-junren': '退役军人服务站 退役军人事务局 退役军人局 退役军人服务中心',
  bingyi: '武装部 征兵办 人武部 兵役机关',
  'jiti-jingji': '村集体 集体经济组织 合作社 股份合作社',
  xiaofang: '消防队 消防大队 消防局 消防救援',
  binyiguan: '殡仪馆 火葬场',
  shuidian: '自来水公司 供电所 电力公司 供电局 水务公司 燃气公司 电网 水厂',
  shichang: '市场监管局 工商局 工商所 市监局 市场监管所',
  lvhua: '园林局 绿化局 园林绿化局 绿化办',
  yezhu: '业委会 业主委员会 物业',
  zhiyuan: '志愿者协会 志愿服务队 义工联',
};
