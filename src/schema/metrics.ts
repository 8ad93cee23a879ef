import { id, oneOf, text } from './cells.ts';
import { optional, required, table, type Row } from './table.ts';

/** What readers browse by, in this order. */
export const TOPICS = [
  '职责清单',
  '证明事项',
  '牌子制度',
  '报表台账',
  '检查考核',
  '会议文件',
  '工作群与应用',
  '执法权限',
  '岗位人员',
  '网格',
  '经费待遇',
  '吹哨与热线',
  '矛盾纠纷',
  '服务阵地',
  '数据系统',
  '党建共建',
  '集体经济',
  '基本情况',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Each topic's part of an address, e.g. `/figures/topics/duties/`. */
export const TOPIC_SLUGS: Readonly<Record<Topic, string>> = {
  职责清单: 'duties',
  证明事项: 'certificates',
  牌子制度: 'plates',
  报表台账: 'forms',
  检查考核: 'inspections',
  会议文件: 'meetings',
  工作群与应用: 'chat-groups',
  执法权限: 'enforcement',
  岗位人员: 'staff',
  网格: 'grids',
  经费待遇: 'money',
  吹哨与热线: 'requests',
  矛盾纠纷: 'disputes',
  服务阵地: 'service-points',
  数据系统: 'data-systems',
  党建共建: 'party-building',
  集体经济: 'collective-economy',
  基本情况: 'background',
};

/** What a number is: never compare one form with another. */
export const FORMS = ['前后对比', '清理数', '现有数', '变化率', '完成率'] as const;
export type Form = (typeof FORMS)[number];

/** Whether less or more is what the source counts as progress. */
export const DIRECTIONS = ['越少越好', '越多越好', '不评价'] as const;

/** What figures measure. */
export const metrics = table({
  name: 'metrics',
  title: '指标',
  path: 'metrics.csv',
  identity: ['id'],
  columns: {
    id: required('编号', id(), '小写字母、数字和连字符'),
    name: required('名称', text(60), '量的是什么；变化率写明是降幅还是增幅'),
    topic: required('主题', oneOf(...TOPICS), '归入哪个主题'),
    unit: required('单位', text(20), '例如 项、块、%'),
    form: required('形式', oneOf(...FORMS), '数字是哪一种'),
    direction: required('方向', oneOf(...DIRECTIONS), '减少还是增多算进展'),
    definition: required('定义', text(300), '一句话说清楚数的是什么'),
    comparability: optional('可比说明', text(300), '可以和什么比，不可以和什么比'),
  },
});
export type Metric = Row<typeof metrics>;
