/**
 * Characters people mistake for each other, because they sound or look alike. pinyin-pro knows every character and
 * weighs too much for the browser; the 3,755 common characters of GB 2312 are listed by sound in the standard itself,
 * so the first character of each of its 393 sounds is all the table there needs to be.
 */

/** The first character of every sound, in the standard's order: 啊 a, 埃 ai, 鞍 an … 座 stands below 昨 zuo. */
const FIRST_OF_SOUND =
  '啊埃鞍肮凹芭白斑邦苞杯奔崩逼鞭标鳖彬兵玻捕擦猜餐苍操厕层插拆搀昌超车郴撑吃充抽初揣川疮吹春戳疵聪凑粗蹿摧村磋搭大耽当刀德蹬堤颠碉跌丁丢东兜都端堆墩掇蛾恩而发藩坊菲芬丰佛否夫噶该干冈篙哥给根耕工钩辜刮乖棺光瑰辊锅哈骸酣夯壕呵嘿痕哼轰喉呼花槐欢荒灰荤豁击嘉歼僵蕉揭巾劲炯揪鞠捐撅均喀开刊康考坷肯坑空抠枯夸块宽匡亏坤括垃莱蓝琅捞勒雷棱厘俩联粮撩列琳玲溜龙楼芦峦掠萝妈埋瞒芒猫么玫门萌眯棉苗蔑民明谬摸谋拇拿氖南囊挠呢馁嫩能妮蔫娘鸟捏您柠牛脓奴女虐哦欧啪拍攀乓抛呸喷砰坯篇飘撇拼乒坡剖扑期掐牵枪橇切钦青琼秋趋圈缺裙然瓤饶惹壬扔日戎揉茹软蕊闰若撒腮三桑搔瑟森僧莎筛珊墒梢奢砷声师收蔬刷摔栓霜谁吮说斯松搜苏酸虽孙蓑塌胎坍汤掏特藤梯天挑贴厅通偷凸湍推吞拖挖歪豌汪威瘟嗡挝巫昔瞎掀相萧楔薪星兄休墟轩靴勋压焉殃邀椰一茵英哟拥幽迂鸳曰耘匝栽咱赃遭责贼怎增扎摘瞻樟招遮珍蒸芝中舟珠抓拽专桩椎谆捉兹鬃邹租钻嘴尊昨';

/** Pairs that differ in a stroke or in a part. */
const LOOK_ALIKE =
  '籍藉 己已 己巳 已巳 未末 折拆 徵征 帐账 辐幅 竞竟 拔拨 侯候 遣遗 券卷 免兔 历厉 冶治 析折 栽裁 弛驰 型形 晴睛 辩辨 辩辫 辨辫 戌戍 戊戌 日曰 士土 干千 于干 人入 大太 王玉 贷货 失矢 住往 低底 抵低 很狠 泽译 钓钧 刺剌';

/** One UTF-16 unit for another, e.g. for every character the first one of its sound; most stand for themselves. */
type Stand = Uint16Array;

const themselves = (): Stand => Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);

const translate = (text: string, stand: Stand): string => {
  const units = new Array<number>(text.length);
  for (let at = 0; at < text.length; at++) units[at] = stand[text.charCodeAt(at)] ?? 0;
  return String.fromCharCode(...units);
};

/** For every common character, in the standard's order, the first one of its sound. */
function readSounds(): Stand {
  const decoder = new TextDecoder('gb18030');
  const first = new Set(FIRST_OF_SOUND);
  const sounds = themselves();
  let sound = '';
  for (let high = 0xb0; high <= 0xd7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decoder.decode(new Uint8Array([high, low]));
      // The last row of the common characters is not full.
      if (!/^\p{Script=Han}$/u.test(character)) continue;
      if (first.has(character)) sound = character;
      sounds[character.charCodeAt(0)] = sound.charCodeAt(0);
    }
  }
  return sounds;
}

let sounds: Stand | undefined;

/** A text with one character for all that sound the same, tones left out: two that sound the same become the same. */
export const bySound = (text: string): string => translate(text, (sounds ??= readSounds()));

/** Puts one character for both of every pair, and for all that stand for the same already. */
function join(stand: Stand): Stand {
  for (const [a = '', b = ''] of LOOK_ALIKE.split(' ').map((pair) => [...pair])) {
    const [kept, gone] = [stand[a.charCodeAt(0)] ?? 0, stand[b.charCodeAt(0)] ?? 0];
    if (kept !== gone) for (let unit = 0; unit < stand.length; unit++) if (stand[unit] === gone) stand[unit] = kept;
  }
  return stand;
}

let looks: Stand | undefined;

/** A text with one character for all that look like each other. */
export const byLook = (text: string): string => translate(text, (looks ??= join(themselves())));

let mistakes: Stand | undefined;

/** A text with one character for all that sound or look like each other, if only by way of a third. */
export const byMistake = (text: string): string => translate(text, (mistakes ??= join(readSounds())));

const pairs = new Set(LOOK_ALIKE.split(' ').flatMap((pair) => [pair, [...pair].reverse().join('')]));

/** Whether two characters are easily taken for each other. */
export const alike = (a: string, b: string): boolean =>
  a === b || (byMistake(a) === byMistake(b) && (pairs.has(a + b) || bySound(a) === bySound(b)));
