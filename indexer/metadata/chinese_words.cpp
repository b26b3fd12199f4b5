#include "metadata/chinese_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace entente {
namespace {

// Function words and the adverbs, time words and conjunctions of news prose: any grammar has them.
constexpr std::u32string_view borders =
    U"的 了 在 是 于 把 将 为 以 因 据 按 该 其 并 或 至 等 也 又 再 就 都 不 未 没 但 而 若 如 使 "
    U"让 "
    U"给 到 自 说 称 占 这 那 此 各 每 某 约 超 逾 近 共 仅 只 还 均 应 需 着 们 他 她 它 我 你 后 "
    U"前 此 "
    U"从 所 之 有 与其 以及 因此 其中 此外 目前 今天 昨天 昨日 今日 近日 日前 今晚 上午 下午 晚间 "
    U"午间 "
    U"凌晨 早间 傍晚 当天 当日 当晚 当地时间 近期 此前 之前 之后 随后 同时 同日 今年 去年 明年 "
    U"年初 年底 "
    U"去年底 未来 截至 根据 按照 关于 对于 通过 为了 由于 如果 但是 因为 所以 虽然 不过 而且 可以 "
    U"可能 "
    U"应当 能够 没有 不是 就是 也是 还是 并未 从未 尚未 未能 其他 另外 此次 本次 这次 多次 首次 "
    U"再次 首个 "
    U"双方 各方 三方 两家 多家 几家 一家 两国 两地 两校 两县 两市 一名 一位 一个 一种 一些 这些 "
    U"那些 这家 "
    U"该公司 上述 所谓 他们 我们 你们 我国 我省 我市 我县 我校 我院 本报 本网 本刊 本公司 本报讯 "
    U"记者获悉 获悉 悉 据悉 据了解 了解到 消息 快讯 公开资料显示 资料显示 显示 数据 左右 以上 以下 "
    U"以来 "
    U"之间 之一 期间 方面 进行 开展 完成 成为 作为 包括 涉及 关系 认为 成立 设立 建设 负责 支持 "
    U"提供 "
    U"推动 推进 促进 加强 深化 实现 进一步 使用 采用 开始 继续 计划 有望 或将 即将 需要 希望 看好 "
    U"发展 影响 分别 共同 联手 携手 牵手 联合 组成 组建 旗下 所属 下属 参观 参加 考察 考察团 见证 "
    U"任命 担任 出任 兼 现任 时任 新任 前任 名单 来自 位于 总部 注册 民营 国有 知名 著名 老牌 "
    U"全国 国内 国外 海外 国际 世界 全球 地方 央地 上市 停牌 复牌 涨停 截止 收盘 开盘 增长 下降 "
    U"除了 除 较强 较大 较高 较为 能否 是否 知悉 展开 务实 "
    U"同比 环比 累计 总额 金额 价格 成交 比例 其余 部分 全部 要求 "
    U"披露 收到 取得 获得 获 拿下 斥资 耗资 出资 拥有 持有 持股 掌握 控制 控股权 履行 接到 发布 "
    U"发出 "
    U"对外 合计 共计 最终 最大 最高 最近 最新 主要 重要 重大 相关 有关 正式 成功 顺利 先后 一致 "
    U"全面 全资 "
    U"曾经 仍然 依然 正在 已经 已 曾 拟 欲 则 确认 确定 决定 选择 考虑 以为 "
    U"看来 现金 "
    U"标志着 意味着 要知道 不仅 甚至 尤其 特别 例如 比如 譬如 包含 以其 从而 进而 由此 至此 "
    U"彼时 "
    U"已于 将于 将以 将在 拟以 拟将 拟于 欲以 并于 并以 定于 中的 当中 处于 将与 拟与 已与 并与 "
    U"曾与 欲与 "
    U"所持 持有的 一份 一批 第一批 一行 三人 两人 多人 业务 方式 事项 首都 我校 本院 也没有 未经 "
    U"本行 "
    U"公告称 公司称 涉嫌 知情人士 传闻 传出 市场 业内 外界 有意 并向 还将 也将 均为";

// What stands between a name and its verb; all of them are borders too.
constexpr std::u32string_view adverbs =
    U"拟 欲 将 已 曾 正式 近日 日前 昨日 今日 昨天 今天 今晚 晚间 上午 下午 午间 拟以 将以 将于 "
    U"已于 "
    U"已经 曾经 正在 计划 有意 成功 首次 再次 分别 共同 联合 联手 携手 还 也 又 均 并 就 在 于 "
    U"今年 去年 "
    U"对外 预 先后 同意 决定 选择 斥资 耗资 出资 重新 再度 继续 可能 有望 或将 或 即将 顺利 完成 "
    U"全资 "
    U"欲以 同时 最终 一致 未 未能 没有 从未 尚未 否认 连续 累计 公开 大幅 终于 随后 当天 当日 以 "
    U"约 超 逾 近 最高 现金 方式 总价 价格 通过 斥 合计 共";
constexpr std::u32string_view quantities =
    U"元 亿元 万元 亿 万 股 万股 亿股 亿美元 万美元 美元 欧元 亿欧元 港元 亿港元 日元 吨 万吨 亩 "
    U"份 倍 余 多 "
    U"亿元人民币 人民币 年 月 日 号 时 个 家 名 人 项 次 笔";

// What the parties of a deal do: the verbs of agreement, purchase, investment, tender and suit that
// the headings of company notices (stock exchange disclosure rules) and news of treaties use.
constexpr std::u32string_view transitive_verbs =
    U"收购 并购 入股 投资 参股 控股 增资 增持 减持 买入 收购了 并购了 认购 竞购 竞拍 要约收购 "
    U"拟收购 "
    U"重组 兼并 起诉 诉 状告 联姻 签约 战略投资 拟入股 领投 跟投 接盘 出售 转让 质押 借壳 "
    U"增资入股 投资入股 拟参股 起底收购";
constexpr std::u32string_view intransitive_verbs =
    U"签署 签订 签署了 签订了 签了 达成 达成了 合作 合并 合资 共建 中标 预中标 竞标 竞得 摘得 "
    U"拟中标 签字 "
    U"签 缔结 结盟 商谈 洽谈 谈判 磋商 协商 换股 发行 募资 融资 合营 并表 回购 受让 举牌 解约 和解 "
    U"诉讼 "
    U"出让 剥离 售出 卖出 购买 购入 买下 卖 建立 设立 成立 组建 发起 推出 上线 购得 赢得 承接 承建 "
    U"供应 "
    U"采购 协作 续签 续约 换文 互换 揭牌 启动 联盟 增发 定增 定向增发 分拆 要约 "
    U"签下 敲定 公开发行 投得 竞买 参与 参与建设 拟建设 授权 终止 解除";
constexpr std::u32string_view meetings =
    U"会见 会晤 会谈 访问 来访 到访 拜会 拜访 接待 接见 出席 率团 走访 做客 举行会谈 举行 见面 "
    U"座谈 致辞 交换意见 进行会谈 来访我校 来校 莅临";
constexpr std::u32string_view meeting_objects = U"会见 会晤 访问 拜会 拜访 接见 接待 走访 会见了";
constexpr std::u32string_view deal_nouns =
    U"协议 协定 合同 备忘录 谅解备忘录 意向书 框架协议 股权 股份转让 签约仪式 签字仪式 合作协议 "
    U"订单 "
    U"战略合作 合作关系 交易 收购案 并购案 签约 联合声明 公报 项目 标段 议定书 条约";
constexpr std::u32string_view statements =
    U"宣布 公告 公布 发布 发布公告 披露 表示 回应 回复 发公告 公告称 称 透露 否认 承认 声明 澄清 "
    U"收到 "
    U"回应称 表示称 公告显示 公告披露 发布声明 计划 接到 取得 获得 获 获准 拿下 "
    U"方面 披露公告 通知";
constexpr std::u32string_view utterances =
    U"表示 指出 介绍 介绍说 强调 认为 告诉 透露 说 称 坦言 直言 回应 回应称 回忆 解释 解释说 补充 "
    U"补充说 "
    U"提到 感慨 呼吁 写道 表态 致辞 致词 讲话 坦承 笑称 期待 则说 则指出 则表示 也表示 还表示 分析 "
    U"对记者说 对记者表示 对媒体表示 对媒体说 向媒体表示 向记者透露 向记者表示 告诉记者 "
    U"接受采访时表示 在致辞中说 在致辞中表示 宣布 证实 "
    U"否认";
// What else may follow a person's name.
constexpr std::u32string_view deeds =
    U"出席 参加 主持 率 率队 率团 陪同 一行 代表 分别 签 签署 签字 会见 会谈 与 和 及 在 对 将 已 "
    U"于 向 等 "
    U"以 为 的 到 前来 先生 女士 博士 教授 院士 共同 当晚 当天 昨日 今日 日前 一同 同志 亲自 还 也 "
    U"则 便 "
    U"持有 持股 减持 增持 转让 质押 任 拟 其 是 不 没有 曾 介绍了 访问 来访 和平 任职 辞职 拥有 "
    U"应邀 通过";

// Offices by which news reports name those who speak: of the state, of companies, of institutions.
constexpr std::u32string_view office_words =
    U"市长 省长 县长 区长 镇长 乡长 州长 书记 董事长 总经理 经理 总裁 校长 院长 主任 部长 外长 "
    U"局长 厅长 司长 处长 "
    U"科长 主席 总理 首相 总统 国王 秘书 秘书长 理事长 会长 教授 技术官 执行官 财务官 运营官 "
    U"负责人 "
    U"发言人 大使 总领事 创始人 合伙人 委员 总监 厂长 行长 署长 馆长 所长 站长 社长 首席代表 "
    U"首席科学家 "
    U"董事 董秘 监事 掌门人 实际控制人 实控人 法定代表人 法人代表 联合创始人 首席执行官 专员 "
    U"国务卿 "
    U"主帅 队长 船长 经理人 州委书记 理事 院士 CEO CFO CTO COO 议长 参赞 代办 特使 司令 船东 股东 "
    U"自然人股东 自然人 村主任 支书 村支书 大臣 阁下";
constexpr std::u32string_view bystanders =
    U"记者 本报记者 通讯员 实习生 实习记者 特约记者 摄影 撰稿 编辑 责编 责任编辑 审核 校对 作者 文 "
    U"图 "
    U"分析师 律师 法官 评论员 专家 研究员 供稿 供图 见习记者 主编 学者 首席分析师 经济学家";

// Suffixes of the company, institution and government law's names.
constexpr std::u32string_view organisation_tails =
    U"股份有限公司 有限责任公司 集团有限公司 集团股份有限公司 集团公司 有限公司 公司 集团 分公司 "
    U"总公司 "
    U"大学 学院 研究院 研究所 科学院 社科院 农科院 设计院 医院 中医院 银行 农商行 合作社 协会 学会 "
    U"基金会 "
    U"商会 联合会 交易所 图书馆 博物馆 美术馆 食品厂 工厂 制造厂 机械厂 出版社 总工会 中学 小学 "
    U"合伙企业 有限合伙 俱乐部 联盟 事务所 商行 分行 支行 研究中心 实验室 信用社 剧院 乐团 幼儿园 "
    U"党校 医学院 工学院 商学院 理学院 理工学院 师范学院 音乐学院 美术学院 师范大学 师范 "
    U"职业技术学院 开发银行 联社 酒厂 茶厂 药厂 电厂 钢厂 农场 林场 渔场 水厂 航空公司";
constexpr std::u32string_view government_tails =
    U"人民政府 政府 委员会 管委会 管理委员会 商务部 外交部 教育部 财政部 科技部 国防部 农业部 "
    U"卫生部 "
    U"交通部 工信部 司法部 公安部 水利部 文化部 能源部 环境部 贸易部 经济部 贸工部 内政部 "
    U"科技局 教育局 文化局 公安局 农业局 农业农村局 生态环境局 财政局 商务局 卫生局 卫健委 发改委 "
    U"国资委 "
    U"水利局 林业局 林草局 交通局 交通运输局 旅游局 文旅局 体育局 民政局 税务局 管理处 管理局 海关 "
    U"总署 公署 政协 人大 市委 省委 县委 区委 大使馆 总领馆 财政厅 公安厅 水利厅 交通厅 交通运输厅 "
    U"住建厅 民政厅 州政府 市政府 省政府 县政府 区政府 镇政府 "
    U"商务厅 教育厅 科技厅 农业农村厅 生态环境厅 外事办 高新区 开发区 新区 街道办事处 共和国 联邦 "
    U"王国 法院 "
    U"人民法院 中级人民法院 检察院 局";

// The trades that Chinese firms are named by; short names end in them: 微梦传媒.
constexpr std::u32string_view name_parts =
    U"科技 股份 传媒 控股 电子 能源 证券 基金 资本 地产 汽车 医药 药业 制药 生物 食品 乳业 酒业 "
    U"实业 "
    U"投资 产业 置业 重工 工业 机械 电气 电器 电力 水务 环境 环保 环能 化工 化学 材料 新材 钢铁 "
    U"矿业 稀土 "
    U"锂业 铝业 铜业 石化 石油 航空 航运 物流 快递 港口 旅游 文旅 文化 影业 影视 娱乐 游戏 网络 "
    U"软件 信息 "
    U"通信 通讯 智能 智造 精工 精密 光电 光学 半导体 微电子 芯片 新能源 新能 动力 电池 电缆 电工 "
    U"家居 "
    U"服饰 服装 鞋业 纺织 商业 百货 超市 贸易 国贸 商贸 教育 体育 健康 医疗 体检 保险 人寿 财险 "
    U"信托 "
    U"租赁 期货 金融 金控 创投 资管 资产 资产管理 建设 建工 建筑 建材 水泥 路桥 交通 交投 城投 "
    U"国投 "
    U"建投 发展 开发 农牧 农业 种业 牧业 畜牧 渔业 水产 饲料 粮油 茶业 饮料 餐饮 酒店 音乐 视频 "
    U"直播 出行 "
    U"影院 院线 广告 出版 印刷 包装 造纸 纸业 玻璃 陶瓷 光伏 风电 风能 核电 水电 燃气 热力 热电 "
    U"煤业 煤炭 "
    U"焦化 船舶 造船 重科 重机 装备 制造 机器人 数据 数码 数科 云 云计算 支付 电商 时代 国际 世纪 "
    U"系统 "
    U"技术 生态 园林 装饰 家电 家具 照明 光源 仪器 仪表 器械 轨道 铁建 铁路 中铁 高速 客车 卡车 "
    U"摩托 "
    U"轮胎 橡胶 塑料 日化 化妆品 珠宝 黄金 金属 有色 特钢 锻造 模具 阀门 水泵 轴承 电机 电源 安防 "
    U"安全 "
    U"大数据 企业管理 商城 商学院 农商 实业投资 创业投资 投资基金 股权投资 投资控股 投资管理 "
    U"风力发电 发电 "
    U"集成电路 测试 检测 咨询 管理 服务 策划 顾问 传播 影像 公益 工程 厂 店 社 行 网 家电 重型 "
    U"航天 "
    U"兵器 军工 卫星 导航 航发 防务 工装 水业 生命科学 基因 诊断 药房 药店 大药房 养老 投顾 投控 "
    U"乳品 工 "
    U"国投 农产 海运 远洋 重汽 通用 电信 移动 联通";

// The divisions of the industry classification of listed companies.
constexpr std::u32string_view more_parts =
    U"农机 机床 家纺 玩具 文具 眼镜 母婴 美妆 五金 卫浴 门窗 涂料 木业 禽业 肉业 糖业 盐业 茶叶 "
    U"咖啡 奶茶 米业 果业 "
    U"冷链 快运 货运 客运 公交 租车 充电 储能 氢能 锂电 太阳能 新材料 石墨 碳素 激光 光通信 显示 "
    U"传感 物联 物联网 "
    U"智行 智控 智联 自动化 测控 电控 变压器 开关 线缆 光缆 齿轮 液压 泵业 阀业 锅炉 压缩机 制冷 "
    U"空调 净水 幕墙 "
    U"钢构 混凝土 管业 管道 石材 绿能 绿电 清洁能源 能化 煤电 钼业 钨业 锌业 镍业 钛业 锡业 硅业 "
    U"化肥 农药 农化 "
    U"医美 口腔 眼科 疫苗 生化 中药 护理 康养 影城 动漫 电竞 文创 演艺 物业 置地 房产 城建 城开 "
    U"高科 集成 水泥 "
    U"财经 车业 重卡 电车 特材 膜业 新药 药企 云商 优品 乐园 度假 民宿 商管 商置 农发 水投 文投 "
    U"旅投 产投 金租";

// Trades that common nouns end in as well.
constexpr std::u32string_view generic_parts =
    U"服务 建设 管理 技术 系统 咨询 工程 信息 数据 产业 发展 开发 测试 检测 安全 生态 影像 策划 "
    U"公益 教育 "
    U"文化 投资 环境 照明 材料 物流 贸易 农业 工业 电源 健康 娱乐 商业 商城 旅游 环保 养老 金融 "
    U"股份 资产 "
    U"电池 芯片 汽车 食品 饮料 家电 家具 服装 视频 直播 出行 支付 云计算 大数据 发电 运营 电商 "
    U"体育 保险 信托 "
    U"期货 租赁 证券 基金 广告 印刷 包装 建筑 装饰 装备 制造 通信 通讯 电信 移动 建材 资本 电力 "
    U"能源 软件 网络";

// The states, the provinces and large cities of China: geography's shortest list.
constexpr std::u32string_view places =
    U"中国 北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 "
    U"湖南 "
    U"广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 深圳 广州 "
    U"杭州 "
    U"南京 武汉 成都 西安 苏州 青岛 大连 宁波 厦门 济南 郑州 长沙 沈阳 哈尔滨 合肥 福州 南昌 昆明 "
    U"贵阳 "
    U"南宁 无锡 东莞 佛山 珠海 温州 绍兴 嘉兴 常州 徐州 烟台 石家庄 太原 兰州 西宁 银川 海口 拉萨 "
    U"长春 "
    U"美国 英国 法国 德国 日本 韩国 俄罗斯 意大利 西班牙 加拿大 澳大利亚 新西兰 新加坡 马来西亚 "
    U"泰国 "
    U"越南 印度 印度尼西亚 印尼 菲律宾 巴西 阿根廷 智利 墨西哥 南非 埃及 以色列 沙特 沙特阿拉伯 "
    U"阿联酋 "
    U"土耳其 伊朗 伊拉克 瑞典 挪威 丹麦 芬兰 荷兰 比利时 瑞士 奥地利 波兰 匈牙利 捷克 希腊 葡萄牙 "
    U"爱尔兰 "
    U"冰岛 乌克兰 哈萨克斯坦 乌兹别克斯坦 蒙古 朝鲜 巴基斯坦 孟加拉国 斯里兰卡 缅甸 老挝 柬埔寨 "
    U"肯尼亚 "
    U"尼日利亚 埃塞俄比亚 坦桑尼亚 赞比亚 秘鲁 哥伦比亚 委内瑞拉 古巴 欧盟 东盟 联合国 非盟";
constexpr std::u32string_view place_tails =
    U"省 市 县 区 镇 乡 村 州 盟 自治区 自治州 特别行政区 街道";

// Common nouns that a name follows in apposition.
constexpr std::u32string_view appositions =
    U"子公司 全资子公司 控股子公司 母公司 上市公司 控股股东 大股东 第一大股东 第二大股东 股东 "
    U"关联方 企业 "
    U"关联公司 参股公司 孙公司 龙头企业 巨头 竞争对手 合作伙伴 供应商 客户 平台 品牌 厂商 运营商 "
    U"机构 "
    U"开发商 央企 国企 民企 房企 车企 药企 挂牌公司 招标人 申请人 中标人 被告 原告 买方 卖方 甲方 "
    U"乙方 出让方 受让方 "
    U"供应商 承包商 制造商 公司名称 标的公司 目标公司 标的 新三板公司 独角兽 初创公司 初创企业 "
    U"科技公司 集团旗下 业主 交易对方 对手方 一致行动人 股东名称 投资人 投资者 投资方";
constexpr std::u32string_view counts =
    U"第一 第二 第三 第四 第五 一 二 三 四 五 六 七 八 九 十 两 几 多 数 百 千";
constexpr std::u32string_view media_words =
    U"日报 晚报 晨报 早报 时报 周刊 周报 导报 商报 新闻网 通讯社 新华社 电视台 广播 电台 日报社 "
    U"报社 "
    U"网讯 财联社 证券报 证券时报 经济网 财经网 格隆汇 中新社 中新网 新华网 人民网 新闻 频道 杂志 "
    U"报道";

// Words that the dictionary takes apart or that look like names: the vocabulary of business pages.
constexpr std::u32string_view common_nouns =
    U"股东大会 股民 网友 芯片 手机 业绩 营收 净利润 募集资金 现金 资金 贷款 债券 股价 股票 市值 "
    U"估值 牌照 "
    U"用户 车主 员工 高管 管理层 产品 品牌 渠道 门店 设备 生产线 产能 产业链 供应链 生态圈 "
    U"一带一路 "
    U"大会 会议 论坛 活动 仪式 办公室 会议室 党委 党组 党建 疫情 政策 法规 条例 通知 决定 预案 "
    U"草案 方案 "
    U"报告 年报 季报 公报 说明 问询函 通知书 中标通知书 招标 投标 标的 资产 重大资产重组 "
    U"非公开发行 "
    U"控制权 表决权 董事会 监事会 交割 过户 对价 溢价 财务顾问 独立董事 一致行动 代表 高层 领导 "
    U"团队 人员 设备 首都 下游 上游 业务 网络安全 电子商务 企业 机构 平台 中心 客户 股权结构 "
    U"股份数量 市民中心 政务服务 新三板 "
    U"主播 后者 前者 村民 居民 学生 教师 老师 客人 代表团 团队 公众 社会 市场 行业 领域 方向 资源 "
    U"环节 时代背景 订单 协议书";

constexpr std::u32string_view locatives = U"在 于 赴 到 抵达 前往 来自 位于 落户 落户于 抵";
constexpr std::u32string_view definitions = U"简称 以下简称 下称 下简称 以下称 又称 亦称 简称为";
constexpr std::u32string_view watchdogs =
    U"交易所 法院 人民法院 中级人民法院 检察院 海关 事务所 税务局 公安局";
constexpr std::u32string_view agents = U"由 被 遭 获 受";
constexpr std::u32string_view partners = U"与 和 及 同 跟 向 对 以及 连同 会同";

// The hundred or so most frequent surnames of the census, and the compound ones.
constexpr std::u32string_view surnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏"
    U"吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱"
    U"严"
    U"覃武戴莫孔向汤甄冉俞温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦左柳甘祝包宁"
    U"尚费阎骆柯蓝凌管盛祁房季卜路裴谷柴简蒲闻骆阮翁童祖苗臧邬桂查栾迟艾辛靳滕娄霍傅游解纪梅"
    U"洪鲍毕饶瞿窦穆池荣宗虞柳尤喻舒屈项佟单冷佘晏沙闵尤匡";
// The rest of the Hundred Family Surnames (Song dynasty), and a few of today's.
constexpr std::u32string_view rare_surnames =
    U"郁戚吉柏湛计伏成茅席麻强危刁支缪干应宣包荀曲封储井巫乌巴牧山车全班秋仲伊宫仇厉戎符景束幸司印"
    U"宿怀"
    U"索卓蔺屠蒙胥莘党贡姬桑濮边扈燕冀浦农连茹习鱼容古戈暨居衡步满文寇广阙东晁敖那鞠须丰荆竺权盖桓"
    U"麦苑晋揭";
constexpr std::array<std::u32string_view, 12> compound_surnames{U"欧阳", U"司马", U"上官", U"诸葛",
                                                                U"司徒", U"皇甫", U"夏侯", U"尉迟",
                                                                U"公孙", U"慕容", U"令狐", U"东方"};

CjkTable make_table() {
    CjkTable table = make_cjk_table({
        {cjk::border, borders},
        {cjk::border | cjk::adverb, adverbs},
        {cjk::border | cjk::deal_verb | cjk::transitive, transitive_verbs},
        {cjk::border | cjk::deal_verb, intransitive_verbs},
        {cjk::border | cjk::deal_verb, meetings},
        {cjk::transitive, meeting_objects},
        {cjk::border | cjk::deal_noun, deal_nouns},
        {cjk::border | cjk::statement, statements},
        {cjk::border | cjk::speech, utterances},
        {cjk::border | cjk::deed, deeds},
        {cjk::border | cjk::office, office_words},
        {cjk::border | cjk::bystander, bystanders},
        {cjk::organisation_tail, organisation_tails},
        {cjk::government_tail, government_tails},
        {cjk::watchdog, watchdogs},
        {cjk::name_part, name_parts},
        {cjk::name_part, more_parts},
        {cjk::name_part | cjk::generic, generic_parts},
        {cjk::place, places},
        {cjk::place_tail, place_tails},
        {cjk::border | cjk::apposed, appositions},
        {cjk::count, counts},
        {cjk::media, media_words},
        {cjk::border | cjk::noun, common_nouns},
        {cjk::quantity | cjk::border | cjk::adverb, quantities},
        {cjk::border | cjk::locative, locatives},
        {cjk::border | cjk::agent, agents},
        {cjk::border | cjk::partner, partners},
        {cjk::border | cjk::definition, definitions},
    });
    // Trades that are verbs or common nouns as well stay parts of names.
    table.simplified = true;
    for (auto& [word, classes] : table.words) {
        if ((classes & cjk::name_part) != 0) classes &= ~CjkClasses{cjk::border};
    }
    return table;
}

}  // namespace

const CjkTable& chinese_words() {
    static const CjkTable table = make_table();
    return table;
}

std::size_t surname_size(std::u32string_view folded, Surnames which) {
    const auto begins = [&](std::u32string_view name) { return folded.starts_with(name); };
    if (std::ranges::any_of(compound_surnames, begins)) return 2;
    if (folded.empty()) return 0;
    if (surnames.find(folded.front()) != surnames.npos) return 1;
    const bool rare = rare_surnames.find(folded.front()) != rare_surnames.npos;
    return which == Surnames::all && rare ? 1 : 0;
}

std::u32string_view without_legal_form(std::u32string_view folded) {
    for (const std::u32string_view tail :
         {U"集团股份有限公司", U"股份有限公司", U"有限责任公司", U"集团有限公司", U"有限公司",
          U"集团公司", U"公司", U"集团", U"股份", U"人民政府", U"政府", U"社"}) {
        if (folded.ends_with(tail) && folded.size() >= tail.size() + 2) {
            return folded.substr(0, folded.size() - tail.size());
        }
    }
    return folded;
}

std::u32string_view without_place(std::u32string_view folded) {
    for (const std::size_t size : {4u, 3u, 2u}) {
        if (folded.size() < size + 2) continue;
        const auto found = chinese_words().words.find(folded.substr(0, size));
        if (found == chinese_words().words.end() || (found->second & cjk::place) == 0) continue;
        folded.remove_prefix(size);
        if (folded.starts_with(U"省") || folded.starts_with(U"市")) folded.remove_prefix(1);
        return folded;
    }
    return folded;
}

}  // namespace entente
