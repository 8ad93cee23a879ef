/** The ways into the certificates: by situation, by office, by verdict, A–Z. */
import { SITUATIONS, VERDICTS, type Certificate, type Situation, type Verdict } from '../schema/certificates.ts';
import { answerFor, type Answer, type SourcedClaim } from './answers.ts';
import { COUNTRY, type Dataset } from './dataset.ts';

/** A certificate and what holds for it in the whole country. */
export interface Entry {
  readonly certificate: Certificate;
  readonly answer: Answer | null;
  readonly verdict: Verdict | null;
  /** The answer in one line. */
  readonly summary: string;
}

/** A heading and what stands under it. */
export interface Group<K> {
  readonly key: K;
  readonly entries: readonly Entry[];
}

/** What a certificate without a verdict is filed under. */
export const NO_RULE = '没有查到规定';

/** All certificates with their national answers, A–Z: an id is the name in pinyin. */
export function entries(dataset: Dataset): Entry[] {
  return dataset.certificates
    .map((certificate): Entry => {
      const answer = answerFor(dataset, certificate, COUNTRY);
      return {
        certificate,
        answer,
        verdict: answer?.verdict ?? null,
        summary: answer?.fields.summary?.claims.map((claim) => claim.text).join('') ?? '',
      };
    })
    .sort((a, b) => (a.certificate.id < b.certificate.id ? -1 : 1));
}

const grouped = <K>(keys: readonly K[], all: readonly Entry[], isIn: (entry: Entry, key: K) => boolean): Group<K>[] =>
  keys
    .map((key) => ({ key, entries: all.filter((entry) => isIn(entry, key)) }))
    .filter((group) => group.entries.length > 0);

/** By when in a life they are asked for. A certificate stands under each of its situations. */
export const bySituation = (all: readonly Entry[]): Group<Situation>[] =>
  grouped(SITUATIONS, all, ({ certificate }, situation) => certificate.situations.includes(situation));

/** By what holds for them. */
export const byVerdict = (all: readonly Entry[]): Group<Verdict | typeof NO_RULE>[] =>
  grouped([...VERDICTS, NO_RULE], all, ({ verdict }, key) => (verdict ?? NO_RULE) === key);

/** By the first letter of the name in pinyin. */
export const byLetter = (all: readonly Entry[]): Group<string>[] =>
  grouped('ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''), all, ({ certificate }, letter) =>
    certificate.id.toUpperCase().startsWith(letter),
  );

/** A kind of office, and how the answers name it. */
export interface OfficeKind {
  readonly slug: string;
  readonly name: string;
  readonly words: RegExp;
}

/**
 * The kinds of office the national answers name, the most asked first.
 * An answer is filed by its own words; nothing is filed by what we think an office does.
 */
export const OFFICE_KINDS: readonly OfficeKind[] = [
  {
    slug: 'paichusuo',
    name: '派出所、公安机关',
    words: /派出所|公安机关(?!交通管理)|公安部门|公安司法部门|公安出入境|户口登记机关/u,
  },
  {
    slug: 'shequ',
    name: '社区、村（居委会、村委会）',
    words: /居委会|村委会|居民委员会|村民委员会|村（居）民委员会|村级组织/u,
  },
  {
    slug: 'jiedao',
    name: '街道、乡镇',
    words: /街道办事处|乡镇(?:人民)?政府|乡（镇）人民政府|乡镇、街道|乡镇（街道）/u,
  },
  { slug: 'minzheng', name: '民政、婚姻登记', words: /民政部门|婚姻登记机关/u },
  { slug: 'yiyuan', name: '医院、卫生院', words: /医疗(?:卫生|保健)?机构|医院|卫生院|接种单位/u },
  { slug: 'weijian', name: '卫生健康部门', words: /卫生健康(?:部门|工作机构)/u },
  { slug: 'shebao', name: '社保经办机构', words: /社会保险经办机构/u },
  { slug: 'rencai', name: '公共就业和人才服务机构', words: /公共就业(?:和人才)?服务机构|存档机构/u },
  { slug: 'danwei', name: '工作单位', words: /用人单位|扣缴义务人|所在单位/u },
  { slug: 'shuiwu', name: '税务机关', words: /税务/u },
  { slug: 'budongchan', name: '不动产登记机构', words: /不动产登记机构/u },
  { slug: 'gongzheng', name: '公证机构', words: /公证机构/u },
  { slug: 'fayuan', name: '人民法院', words: /人民法院/u },
  { slug: 'falv-yuanzhu', name: '法律援助机构', words: /法律援助机构/u },
  { slug: 'xuexiao', name: '学校', words: /学校|院校/u },
  { slug: 'cheguan', name: '车管所、交警', words: /车辆管理所|车管所|公安机关交通管理部门/u },
  { slug: 'yinhang', name: '银行、征信机构', words: /银行|储蓄机构|征信机构/u },
  { slug: 'gongjijin', name: '住房公积金管理中心', words: /住房公积金管理中心/u },
  { slug: 'zhufang', name: '住房保障部门', words: /住房保障部门/u },
  { slug: 'yibao', name: '医保经办机构', words: /医保经办机构/u },
  { slug: 'canlian', name: '残联', words: /残联/u },
  { slug: 'tuiyi-junren', name: '退役军人部门', words: /退役军人(?:服务站|工作主管部门)/u },
  { slug: 'bingyi', name: '兵役机关、征兵办公室', words: /兵役机关|征兵办公室/u },
  { slug: 'jiti-jingji', name: '农村集体经济组织', words: /集体经济组织/u },
  { slug: 'xiaofang', name: '消防救援机构', words: /消防救援机构/u },
  { slug: 'binyiguan', name: '殡仪馆', words: /殡仪馆/u },
  { slug: 'shuidian', name: '供水、供电单位', words: /供电企业|供水企业|自来水公司|水电气公司/u },
  { slug: 'shichang', name: '市场主体登记机关', words: /市场监管|市场主体登记/u },
  { slug: 'lvhua', name: '城市绿化部门', words: /绿化行政主管部门/u },
  { slug: 'yezhu', name: '业主大会、业主委员会', words: /业主大会|业主委员会/u },
  { slug: 'zhiyuan', name: '志愿服务组织', words: /志愿服务组织/u },
];

/** A certificate at an office: with what its answer says of the office. */
export interface OfficeEntry extends Entry {
  readonly claims: readonly SourcedClaim[];
}

export interface OfficeGroup {
  readonly office: OfficeKind;
  readonly entries: readonly OfficeEntry[];
}

const officeClaims = ({ answer }: Entry): readonly SourcedClaim[] => answer?.fields.office?.claims ?? [];

/** By the offices their national answers name. A certificate stands under each of them. */
export const byOffice = (all: readonly Entry[]): OfficeGroup[] =>
  OFFICE_KINDS.map((office) => ({
    office,
    entries: all.flatMap((entry): OfficeEntry[] => {
      const claims = officeClaims(entry).filter((claim) => office.words.test(claim.text));
      return claims.length > 0 ? [{ ...entry, claims }] : [];
    }),
  })).filter((group) => group.entries.length > 0);

/** Certificates whose answers name no office of a known kind. */
export const withoutOffice = (all: readonly Entry[]): Entry[] =>
  all.filter((entry) => !OFFICE_KINDS.some(({ words }) => officeClaims(entry).some((claim) => words.test(claim.text))));
