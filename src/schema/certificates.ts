import { claims, date, id, list, listOf, oneOf, reference, references, text } from './cells.ts';
import { extra, optional, required, table, type Row } from './table.ts';

/** The four honest answers, and no other. */
export const VERDICTS = ['不用开', '到别处办', '社区可开', '已取消'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** When in a life a paper is asked for, in the order readers look: the site's own ordering, no source's. */
export const SITUATIONS = [
  '证明身份',
  '落户',
  '生孩子',
  '上学',
  '找工作',
  '结婚',
  '离婚',
  '买房租房',
  '开店',
  '种地建房',
  '看病',
  '养老',
  '遇到困难',
  '丢了东西',
  '出了事故',
  '打官司',
  '出国',
  '养宠物',
  '参军入党',
  '社区活动',
  '去世',
  '继承',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Papers somebody is asked for. */
export const certificates = table({
  name: 'certificates',
  title: '证明',
  path: 'certificates.csv',
  identity: ['id'],
  columns: {
    id: required('编号', id(), '拼音，例如 qinshu-guanxi；网址里用它，定了不改'),
    name: required('名称', text(60), '正式名称'),
    questions: optional('问法', list(), '群众平常怎么问'),
    aliases: optional('别名', list(), '别的叫法、俗称'),
    batch: optional('批次', text(60), '例如 国家第一批'),
    purpose: optional('用途', text(200), '通常为什么要它'),
    related: optional('相关', references('certificates'), '相关证明的编号'),
    situations: extra('情形', listOf(...SITUATIONS), '什么时候会被要求，是本站自己的归类，不是哪份文件的说法'),
  },
});
export type Certificate = Row<typeof certificates>;

/** What holds for a certificate in one district. Blank cells are inherited from the nearest district above. */
export const certificateAnswers = table({
  name: 'certificate-answers',
  title: '答案',
  path: 'certificate-answers.csv',
  identity: ['certificate', 'district'],
  columns: {
    certificate: required('证明', reference('certificates'), '证明的编号'),
    district: required('地区', reference('districts'), '地区代码；全国的答案写 000000'),
    verdict: optional('结论', oneOf(...VERDICTS), '不用开、到别处办、社区可开、已取消'),
    summary: optional('一句话', claims(), '一句话回答'),
    substitute: optional('凭什么证明', claims(), '不用开时，凭什么证件或材料'),
    office: optional('办理单位', claims(), '到别处办时，去哪里'),
    how: optional('办理方式', claims(), '怎么申请'),
    materials: optional('材料', claims(), '要带什么，原件还是复印件，几份'),
    steps: optional('步骤', claims(), '按顺序写'),
    fee: optional('费用', claims(), '收不收费'),
    timeLimit: optional('时限', claims(), '多久办好'),
    visits: optional('到场次数', claims(), '要跑几次'),
    online: optional('网上办理', claims(), '能不能在网上办'),
    phone: optional('电话', claims(), '公开的单位电话'),
    basis: optional('依据', claims(), '文号和条款'),
    ifAsked: optional('仍被要求', claims(), '对方还要社区开证明时怎么办'),
    sources: optional('来源', references('sources'), '这一行用到的来源编号'),
    checkedOn: optional('核对日期', date(), '最近一次核对的日期'),
    note: optional('说明', text(600), '给读者的说明'),
  },
});
export type CertificateAnswer = Row<typeof certificateAnswers>;
