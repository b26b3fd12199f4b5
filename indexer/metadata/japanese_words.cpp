#include "metadata/japanese_words.hpp"

#include <algorithm>

namespace entente {
namespace {

// What deals, meetings and suits are called in press releases and on the pages of newspapers.
constexpr std::u32string_view deals =
    U"締結 提携 業務提携 資本提携 買収 合併 統合 経営統合 合意 調印 署名 契約 協定 連携 協力 共同 "
    U"出資 投資 "
    U"会談 会見 訪問 交渉 協議 子会社化 取得 売却 譲渡 設立 提訴 和解 落札 受注 発注 覚書 基本合意 "
    U"受け入れ "
    U"参画 合弁 結んだ 結び 結ぶ 交わした 交わす 販売契約 供給契約 連携協定 包括連携協定 協定書 "
    U"首脳会談 会合 面会 共同開発 共同研究 増資 保有 締結式 調印式 署名式 業務委託";
// What is done to a party, and what a minister or an officer is for.
constexpr std::u32string_view purchases = U"買収 子会社化 訪問 提訴 傘下 吸収合併";
constexpr std::u32string_view portfolios =
    U"経済産業 外務 財務 文部科学 防衛 農林水産 国土交通 厚生労働 総務 法務 環境 産業 貿易 通商 "
    U"保健 労働 内務 教育 "
    U"経済 エネルギー 運輸 科学技術 広報担当 営業 海外事業 人事 企画 総務部";
constexpr std::u32string_view statements =
    U"発表 公表 表明 否定 説明 明らか 開始 目指す 計画 検討 報告 公開 要請 決定 決めた";

// Offices behind or before a name.
constexpr std::u32string_view office_words =
    U"社長 会長 市長 町長 村長 区長 知事 学長 総長 頭取 組合長 理事長 総裁 首相 総理 総理大臣 "
    U"内閣総理大臣 "
    U"大統領 大臣 外相 外務大臣 経産相 財務相 防衛相 国王 大使 部長 課長 局長 次長 所長 院長 校長 "
    U"園長 館長 "
    U"教授 准教授 代表 代表取締役 代表取締役社長 取締役 専務 常務 副社長 副市長 副知事 副学長 "
    U"執行役員 "
    U"最高経営責任者 CEO 本部長 支店長 支社長 室長 委員長 議長 幹事長 理事 董事長 主席 書記長 長官 "
    U"事務局長 "
    U"代表理事 創業者 工場長 船長 議員 町議 店長 司令官 報道官 広報官 センター長";
constexpr std::u32string_view honorifics = U"氏 さん 様 博士 先生 容疑者";
constexpr std::u32string_view bystanders =
    U"記者 アナリスト エコノミスト 弁護士 司会 ライター 編集者 カメラマン 撮影";

// Endings of the laws on companies, schools, cooperatives and local government.
constexpr std::u32string_view legal_words =
    U"株式会社 有限会社 合同会社 合資会社 一般社団法人 一般財団法人 公益社団法人 公益財団法人 "
    U"社団法人 "
    U"財団法人 国立大学法人 学校法人 医療法人 社会福祉法人 独立行政法人 国立研究開発法人 "
    U"特定非営利活動法人";
constexpr std::u32string_view organisation_tails =
    U"大学 大学院 短期大学 高等学校 高校 学園 学院 銀行 信用金庫 信用組合 協同組合 農業協同組合 "
    U"漁業協同組合 "
    U"農協 漁協 生協 組合 協会 連盟 連合会 商工会 商工会議所 財団 基金 機構 研究所 研究機構 病院 "
    U"医療センター "
    U"図書館 博物館 美術館 製作所 工業所 ホールディングス グループ コーポレーション カンパニー 社 "
    U"新聞社 放送局 球団 クラブ 高専 高等専門学校 研究センター 大使館 公社 公団 労組 労働組合";
constexpr std::u32string_view government_tails =
    U"省 庁 委員会 市 県 町 村 府 都 道 区 政府 議会 市議会 県議会 教育委員会 共和国 王国 連邦 "
    U"市役所 "
    U"県庁 役場 外務省 財務省 経済産業省 国土交通省 農林水産省 文部科学省 厚生労働省 環境省 防衛省 "
    U"総務省 "
    U"法務省 海上保安庁 警察庁 金融庁 消防庁 気象庁 水産庁 特許庁 観光庁 整備局 労働局 市当局";
// The trades that firms are named by.
constexpr std::u32string_view name_parts =
    U"電機 食品 商事 製薬 工業 重工 重工業 化学 化成 鉄鋼 製鉄 製鋼 金属 鉱業 電力 ガス 瓦斯 石油 "
    U"海運 汽船 運輸 "
    U"運送 物流 鉄道 電鉄 航空 通信 電気 電子 電工 電線 精機 精工 機械 機工 自動車 車体 造船 建設 "
    U"土木 工務店 "
    U"不動産 地所 住宅 証券 保険 生命 損保 信託 百貨店 水産 農産 畜産 酒造 醸造 製菓 製パン 乳業 "
    U"製粉 製糖 飲料 "
    U"薬品 印刷 出版 書店 書房 放送 テレビ 貿易 産業 興業 林業 紙業 製紙 繊維 紡績 硝子 セメント "
    U"ゴム 光学 計器 "
    U"計測 技研 総研 商会 商店 物産 交通 観光 製品 工機 製油 油脂 塗料 農園 牧場 技術 事務所 "
    U"観光開発 "
    U"テクノロジー テクノロジーズ システムズ システム ソリューションズ ソフト ソフトウェア "
    U"ネットワークス エナジー "
    U"エネルギー ファーマ フーズ バイオ モーター モータース マリン ロジスティクス パートナーズ "
    U"キャピタル "
    U"フィナンシャル メディカル ケミカル エレクトロニクス テック ラボ エアライン 開発銀行";

// Common nouns beside names in the news of deals: no name is made of them alone.
constexpr std::u32string_view common_nouns =
    U"大手 中堅 総合 総合商社 商社 地元 国内 海外 世界 全国 本社 本店 支店 東証 東証プライム 上場 "
    U"非上場 "
    U"企業 会社 子会社 親会社 関連会社 輸入会社 業者 事業 事業者 分野 内容 株式 発行済み "
    U"第三者割当増資 "
    U"研究 開発 製造 販売 生産 販路 拡大 市場 需要 工場 設備 施設 技術開発 人材 育成 交流 支援 "
    U"振興 活性化 "
    U"地域 課題 解決 災害 災害時 物資 輸送 環境 観光振興 中小企業 学生 生徒 職員 社員 組合員 市民 "
    U"県民 住民 "
    U"期間 年間 昨年 今年 来年 去年 同日 同社 同市 同県 同行 同組合 両社 両者 両国 両市 両首脳 "
    U"双方 当社 "
    U"弊社 本学 本市 当行 同大 同省 同氏 同国 取材 記者会見 報道 報道機関 広報 担当者 関係者 "
    U"問い合わせ 午前 午後 "
    U"資本 業務 経営 金額 価格 総額 約 計 億円 万円 千円 円 人 件 時 分 年 月 日 社名 商品 製品 "
    U"サービス プロジェクト "
    U"ライセンス コメント デジタル ドローン プラント ネット インターネット アプリ メーカー "
    U"ベンチャー スタートアップ "
    U"ソフトウエア データ センター チーム メンバー ニュース プレス リリース プレスリリース "
    U"イベント シンポジウム "
    U"セミナー ホームページ メール アドレス トップ トン キロ メートル ドル ユーロ パーセント "
    U"ポイント ファンド "
    U"グローバル ビジネス モデル スポーツ エリア コスト リスク ブランド ユーザー スマートフォン "
    U"カーボン 実証 実験 "
    U"目的 方針 見通し 影響 協力関係 関係 強化 推進 向上 創出 活用 普及 確保 導入 実施 成果 効果 "
    U"対象 一部 全部 "
    U"代表団 一行 県庁 市役所内 水素 触媒 電池 半導体 医薬品 新薬 冷凍食品 農産物 海産物 漁業 農業 "
    U"林業 水産業";

// A state before a firm: 米バイオ社.
constexpr std::u32string_view nationalities =
    U"米 英 独 仏 伊 露 韓 豪 印 加 台湾 米国 英国 米大手 独大手 同 各 両 元 前 故 新 現 訪日中";
constexpr std::u32string_view places =
    U"日本 米国 中国 韓国 台湾 英国 フランス ドイツ イタリア スペイン ロシア カナダ メキシコ "
    U"ブラジル インド "
    U"インドネシア マレーシア シンガポール タイ ベトナム フィリピン ミャンマー カンボジア モンゴル "
    U"オーストラリア "
    U"ニュージーランド オランダ ベルギー スイス スウェーデン ノルウェー デンマーク フィンランド "
    U"トルコ イラン "
    U"イスラエル サウジアラビア エジプト 南アフリカ ケニア ウクライナ ポーランド 東京 大阪 京都 "
    U"北海道 沖縄 欧州 "
    U"欧州連合 国連";

CjkTable make_table() {
    CjkTable table = make_cjk_table({
        {cjk::border | cjk::deal_verb | cjk::noun, deals},
        {cjk::border | cjk::deal_verb | cjk::transitive | cjk::noun, purchases},
        {cjk::border | cjk::noun, portfolios},
        {cjk::border | cjk::statement, statements},
        {cjk::border | cjk::office, office_words},
        {cjk::border | cjk::office | cjk::deed, honorifics},
        {cjk::border | cjk::bystander, bystanders},
        {cjk::definition, legal_words},
        {cjk::organisation_tail, organisation_tails},
        {cjk::government_tail, government_tails},
        {cjk::name_part, name_parts},
        {cjk::border | cjk::noun, common_nouns},
        {cjk::border, nationalities},
        {cjk::place, places},
    });
    // Trades that ministers are for as well stay parts of names.
    for (auto& [word, classes] : table.words) {
        if ((classes & cjk::name_part) != 0) classes &= ~CjkClasses{cjk::border | cjk::noun};
    }
    return table;
}

}  // namespace

const CjkTable& japanese_words() {
    static const CjkTable table = make_table();
    return table;
}

std::u32string_view without_japanese_legal_form(std::u32string_view name) {
    for (const std::u32string_view form :
         {U"国立研究開発法人", U"一般社団法人", U"一般財団法人", U"公益財団法人", U"独立行政法人",
          U"国立大学法人", U"学校法人", U"株式会社", U"有限会社", U"合同会社", U"（株）", U"(株)",
          U"㈱"}) {
        if (name.size() < form.size() + 2) continue;
        if (name.starts_with(form)) return name.substr(form.size());
        if (name.ends_with(form)) return name.substr(0, name.size() - form.size());
    }
    if (name.size() > 3 && name.ends_with(U'社')) return name.substr(0, name.size() - 1);
    return name;
}

bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }
bool is_katakana(char32_t c) { return c >= 0x30A1 && c <= 0x30FF && c != 0x30FB; }

}  // namespace entente
