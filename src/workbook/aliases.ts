/** What offices call the columns of our tables. Only words that mean the same; everything else is asked, not guessed. */
import type { TableName } from '../schema/index.ts';

/** 减负前, 清理前数, 精简后数量: what was done, and the side of it a number stands on. */
const numbersOf = (side: '前' | '后'): string[] =>
  ['减负', '清理', '改革', '精简', '精减', '压减', '整治', '规范', '梳理', '调整', '整合', '优化'].flatMap((done) =>
    ['', '数', '数量', '项数', '个数'].map((what) => `${done}${side}${what}`),
  );

/** Column → other names, for every table that has the column. */
const EVERYWHERE: Readonly<Record<string, readonly string[]>> = {
  编号: ['ID', 'id', '编码', '事项编号', '事项编码', '数据编号'],
  名称: ['证明名称', '单位名称', '地区名称', '指标名称', '名字'],
  事项: ['事项名称', '职责事项', '工作事项', '事项内容', '证明事项', '服务事项', '工作内容'],
  责任部门: ['对应上级部门', '牵头部门', '主管部门', '承接部门', '责任单位', '上级部门', '区级责任部门', '职能部门'],
  配合职责: ['乡镇配合职责', '街道配合职责', '乡镇（街道）配合职责', '配合内容', '配合事项'],
  类别: ['事项类别', '类型', '清单类别', '分类'],
  领域: ['所属领域', '工作领域', '事项领域'],
  依据: ['设定依据', '法律依据', '政策依据', '实施依据', '依据文件', '法规依据'],
  说明: ['备注', '附注', '备注说明'],
  来源: ['来源编号', '资料来源', '出处'],
  原文: ['原句', '原文原句', '引文'],
  原值: ['原有', '改前', '原来', '原数', '原有数', '原有数量', ...numbersOf('前')],
  现值: ['现有', '改后', '现在', '现数', '现有数', '现有数量', ...numbersOf('后')],
  变化率: ['降幅', '减幅', '百分比', '比例'],
  地区: ['地区代码', '行政区划代码', '区划代码'],
  代码: ['地区代码', '行政区划代码', '区划代码', '统计用区划代码'],
  上级代码: ['上级地区代码', '上级区划代码'],
  办理单位: ['开具单位', '办理机构', '办理部门'],
  材料: ['申请材料', '所需材料', '申报材料'],
  费用: ['收费', '收费标准'],
  时限: ['办理时限', '办结时限', '承诺时限'],
  电话: ['联系电话', '咨询电话', '办公电话'],
  地址: ['办理地点', '办公地址', '单位地址'],
  开放时间: ['办公时间', '办理时间', '工作时间'],
  发布者: ['发布机关', '发布单位', '发文机关'],
  发布机关: ['发布单位', '发文机关', '制定机关'],
  日期: ['发布日期', '成文日期'],
  生效日期: ['实施日期', '施行日期'],
  公布总数: ['总数', '事项总数', '项数'],
  网址: ['链接', '原文链接'],
  术语: ['名词'],
  定义: ['含义', '解释'],
};

/** Where one name means something else in one table. */
const IN_TABLE: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly string[]>>>>> = {
  'certificate-answers': { 证明: ['证明编号', '证明代码'], 办理单位: ['办理地点', '去哪里办'] },
  'duty-lists': { 编号: ['清单编号'], 标题: ['清单名称', '名称'] },
  sources: { 标题: ['文件名称', '文章标题'], 网址: ['来源网址'] },
};

/** Other names of a table's column. */
export const aliasesOf = (table: TableName, header: string): readonly string[] => [
  ...(IN_TABLE[table]?.[header] ?? []),
  ...(EVERYWHERE[header] ?? []),
];
