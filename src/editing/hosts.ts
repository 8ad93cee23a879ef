/** Where a file is edited or uploaded on the website that holds the project: GitHub, Gitee or GitLab. */

/** The links for one file. */
export interface FileLinks {
  /** What the website is called, e.g. `Gitee`; its host's name where we do not know it. */
  readonly host: string;
  /** The page that opens this very file for editing; null where there is no such page. */
  readonly edit: string | null;
  /** The page that takes a file into this file's folder. */
  readonly upload: string | null;
  /** What to press there, in that website's own words. */
  readonly steps: readonly string[];
}

type Kind = 'GitHub' | 'Gitee' | 'GitLab';

/** The branch a new repository has, where its address does not name one. */
const BRANCH: Readonly<Record<Kind, string>> = { GitHub: 'main', Gitee: 'master', GitLab: 'main' };

const STEPS: Readonly<Record<Kind, readonly string[]>> = {
  GitHub: [
    '把下载好的文件拖进去，或按「choose your files」选它',
    '在「Commit changes」下面用一句话写明改了什么',
    '选「Create a new branch for this commit and start a pull request」，按「Propose changes」，再按「Create pull request」',
  ],
  Gitee: [
    '按「文件」里的「上传文件」，选下载好的文件',
    '在「提交信息」里用一句话写明改了什么',
    '按「提交」；没有权限的先按「Fork」，在自己的那一份里做，再到「Pull Requests」按「新建 Pull Request」',
  ],
  GitLab: [
    '按「+」，选「Upload file」（上传文件），选下载好的文件',
    '在「Commit message」（提交说明）里用一句话写明改了什么',
    '按「Upload file」，再按「Create merge request」（创建合并请求）',
  ],
};

function kindOf(host: string): Kind | null {
  if (/(?:^|\.)github\./u.test(host)) return 'GitHub';
  if (/(?:^|\.)gitee\./u.test(host)) return 'Gitee';
  if (/gitlab|jihulab/u.test(host)) return 'GitLab';
  return null;
}

/**
 * The links for a file.
 *
 * @param repository the address of the project's page, e.g. `https://gitee.com/a/b` or `https://github.com/a/b/tree/dev`
 * @param path below the project's root
 * @param exists whether the file is there already: a new one can only be uploaded
 * @returns null where the address is empty or no address
 */
export function fileLinks(repository: string, path: string, exists: boolean): FileLinks | null {
  if (!/^https?:\/\//u.test(repository) || !URL.canParse(repository)) return null;
  const { host, origin, pathname } = new URL(repository);
  const kind = kindOf(host);
  const [, project = '', named] =
    /^\/(.+?)(?:\/(?:-\/)?tree\/(.+?))?\/?$/u.exec(pathname.replace(/\.git\/?$/u, '')) ?? [];
  if (kind === null || project === '') return { host, edit: null, upload: repository, steps: [] };
  const branch = named ?? BRANCH[kind];
  const root = `${origin}/${project}${kind === 'GitLab' ? '/-' : ''}`;
  const folder = path.split('/').slice(0, -1).join('/');
  // GitHub has an address for uploading into a folder; the others have a button on the folder's page.
  const upload = `${root}/${kind === 'GitHub' ? 'upload' : 'tree'}/${branch}/${folder}`;
  return { host: kind, edit: exists ? `${root}/edit/${branch}/${path}` : null, upload, steps: STEPS[kind] };
}
