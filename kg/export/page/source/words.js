// The words of the page, in the reader's language.

const WORDS = {
  en: {
    Person: 'people', Organization: 'bodies', Place: 'places', Post: 'posts', Event: 'events', Article: 'articles',
    one: { Person: 'person', Organization: 'body', Place: 'place', Post: 'post', Event: 'event' },
    search: 'Search a name, or its pinyin', nothing: 'nothing is called so', help: 'Help', close: 'Close', nearer: 'Nearer',
    farther: 'Farther', whole: 'The whole picture', kinds: 'What is shown', from: 'From', to: 'Until', network: 'Network',
    posts: 'Posts', holders: 'Holders', events: 'Timeline', companions: 'Appears with', inside: 'Parts and what lies here', within: 'In',
    articles: 'Articles', people: 'People', bodies: 'Bodies', places: 'Places', successors: 'Before and after', undated: 'no date',
    page: 'whole page', excerpt: 'excerpt', more: (n) => `${n} more`, times: (n) => `${n}×`, quotes: (n) => `${n}`,
    always: 'all dates', named: 'only named', older: (n) => `${n} older articles are left out.`, leftOut: (n) => `${n} things with fewer relations are left out.`,
    counted: (n, m) => `${n} things, ${m} relations.`,
    how: [
      'Click a name for its card; every statement shows the characters of the page that say so.',
      'What is printed together is not therefore associated; silence ends nothing.',
    ],
    keys: [['/', 'search'], ['Tab', 'go on'], ['←↑→↓', 'move'], ['+ −', 'zoom'], ['0', 'whole picture'], ['Esc', 'close']],
  },
  zh: {
    Person: '人物', Organization: '机构', Place: '地点', Post: '职务', Event: '活动', Article: '报道',
    search: '搜索名称或拼音', nothing: '没有这个名称', help: '帮助', close: '关闭', nearer: '放大', farther: '缩小', whole: '全图',
    kinds: '显示什么', from: '从', to: '到', network: '关系网', posts: '职务', holders: '任职者', events: '时间线', companions: '同现的人',
    inside: '下属与所在', within: '上级', articles: '报道', people: '人物', bodies: '机构', places: '地点', successors: '前任与继任',
    undated: '日期不详', page: '整版', excerpt: '摘录', more: (n) => `还有 ${n} 项`, times: (n) => `${n} 次`, quotes: (n) => `${n}`,
    always: '全部日期', named: '仅提及', older: (n) => `另有 ${n} 篇较早的报道未列入。`, leftOut: (n) => `另有 ${n} 个联系较少的未列入。`, counted: (n, m) => `${n} 个节点，${m} 条关系。`,
    how: ['点击名称看卡片；每条信息都给出版面上的原文。', '同时见报不等于有关联；没有消息不等于已经卸任。'],
    keys: [['/', '搜索'], ['Tab', '下一项'], ['←↑→↓', '移动'], ['+ −', '缩放'], ['0', '全图'], ['Esc', '关闭']],
    role: {
      leader: '带队', chair: '主持', participant: '参加', speaker: '讲话', lecturer: '授课', representative: '代表', author: '作者',
      recipient: '受赠或获奖', reporter: '记者', correspondent: '通讯员', photographer: '摄影', editor: '编辑', host: '主办',
      visited: '到访之处', organizer: '组织', subject: '所涉', place: '地点',
      current: '在任', former: '曾任', acting: '代理', elected: '当选', appointed: '任命', removed: '免去', candidate: '候选',
    },
  },
};

const words = navigator.language.startsWith('zh') ? WORDS.zh : WORDS.en;

/** A role or status in the reader's language. */
const roleWord = (role) => (words.role && words.role[role]) || role || '';
