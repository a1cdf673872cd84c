"""Articles of many forms: lists, briefs, chronicles, notices, signed essays keep their headlines, bylines and characters."""

from tests.layout.pages import OTHER, REPORT, articles, bodies, headlines, wrapped

BRIEF = (
    "　　通江县沙溪镇王坪村的红薯11月3日装\n了三车，运往成都。村党支部书记赵德全\n"
    "说，这是今年的第一批订单，共12吨，每\n斤比去年多卖两角钱。（通讯员 何芳）\n"
)


def test_a_list_stays_under_its_introduction_and_leaves_the_next_headline() -> None:
    """Lines after a colon are items; the one above 本报讯 is the headline of the next report."""
    items = ["马志远（盐池一中）第一名", "冯 涛（盐池高中）第二名", "杨建军（盐池三中）第三名"]
    intro = "8月12日，全县中学生田径运动会落幕，共有11支代表队参赛。现将主要成绩公告如下："
    text = "\n".join(["全县中学生田径运动会成绩公告", intro, *items, "暴雨夜里的守坝人", "本报讯（记者 李桂英）8月13日，水退了。"])
    assert headlines(text) == ["全县中学生田径运动会成绩公告", "暴雨夜里的守坝人"]
    assert bodies(text)[0] == [intro, *items]


def test_a_brief_signed_in_a_bracket_is_over() -> None:
    """After （通讯员 何芳） the next headline begins another article, however short both are."""
    other = "　　诺水河镇的农民夜校11月2日晚开讲，\n县农业农村局高级农艺师吴小平讲银耳\n段木栽培。（记者 苟斌）\n"
    text = f"红薯进城了\n{BRIEF}夜校开课\n{other}"
    assert headlines(text) == ["红薯进城了", "夜校开课"]
    assert [[one.name for one in article.byline] for article in articles(text)] == [["何芳"], ["苟斌"]]


def test_a_bracket_that_lines_have_cut_ends_its_article() -> None:
    """（盘志 over one line end and 坚） is one bracket, and no headline is drawn into the paragraph before it."""
    text = f"红薯进城了\n{BRIEF.replace('何芳', '何' + chr(10) + '芳')}夜查酒驾\n本报讯 6月10日晚，县交警大队设卡夜查，查处酒驾3起。\n"
    assert headlines(text) == ["红薯进城了", "夜查酒驾"]


def test_news_that_each_tell_their_day_are_articles_of_their_own() -> None:
    """A single headline over a text that opens with a day is no subhead of news that opened with one."""
    text = "救护车上的新生命\n5月15日凌晨，医生刘娜在救护车上为产妇接生。\n县里开了防汛会\n5月17日，县长贺立军讲话，副县长马英主持。\n"
    assert headlines(text) == ["救护车上的新生命", "县里开了防汛会"]


def test_a_dateline_alone_goes_with_the_paragraph_below() -> None:
    """本报2月20日讯 on a line of its own opens the body that follows."""
    text = "茶苗下地忙\n　　本报2月20日讯\n　　白鹅乡的山坡上，300多名村民正在栽茶苗。\n"
    assert [len(article.paragraphs) for article in articles(text)] == [2]


def test_entries_of_a_chronicle_for_the_same_day_are_text() -> None:
    """△ stands for 同日 in a chronicle and is no caption there."""
    text = "平罗县大事记\n8日　县委书记王建东主持召开县委常委会会议。\n△　县人大常委会任命周洁为县教育体育局局长。\n"
    assert bodies(text) == [text.splitlines()[1:]]
    assert articles(text)[0].captions == ()


def test_a_telephone_number_in_a_notice_is_part_of_it() -> None:
    """联系电话 belongs to the notice, and the body and day under it sign it."""
    first = "根据《关于评选2023年度全县“五一劳动奖章”的通知》，经评审，拟对下列同志予以表彰，现公示如下。"
    text = f"拟表彰名单公示\n{first}\n联系电话：0996-7622100\n和硕县总工会\n2023年12月5日\n"
    assert bodies(text) == [text.splitlines()[1:]]


def test_a_notice_is_no_section_of_the_news_above() -> None:
    """遗失声明 is a headline of its own kind."""
    text = "校车来了“医生”\n县公安局民警匡健对校车逐一检查。\n遗失声明\n郭冬生遗失身份证，声明作废。\n"
    assert headlines(text) == ["校车来了“医生”", "遗失声明"]


def test_an_author_stands_after_his_post_under_the_headline() -> None:
    """中共泸溪县委副书记 罗永明 signs the essay and is no second headline."""
    text = "以“三个聚焦”推动乡村振兴\n中共泸溪县委副书记 罗永明\n民族要复兴，乡村必振兴。我们要全面推动。\n"
    assert headlines(text) == ["以“三个聚焦”推动乡村振兴"]
    assert [one.name for one in articles(text)[0].byline] == ["罗永明"]


def test_the_first_of_two_lines_of_a_headline_may_end_in_a_colon() -> None:
    """县“两会”特写： over a headline and a byline, or over one and a text that opens with its day, is part of the headline."""
    text = "县“两会”特写：\n委员席上的“羊倌”\n本报记者 闫旭\n1月10日下午，来自宋家沟村的委员沈姚付站了起来。\n"
    assert headlines(text) == ["县“两会”特写：委员席上的“羊倌”"]
    text = "土家汉子严望：\n一条竹筏，渡了三十七年\n11月26日，赶场天，渡口就有人喊严望过河，他解开缆绳，竹篙一点就走。\n"
    assert headlines(text) == ["土家汉子严望：一条竹筏，渡了三十七年"]


def test_prices_under_a_headline_are_the_text() -> None:
    """Lines of one form above a closing bracket are items, not headlines."""
    text = f"{REPORT}\n本周菜价\n白菜 每斤1.5元\n豆角 每斤4.2元\n猪肉 每斤22元\n（县发展改革局价格监测中心提供）\n"
    assert headlines(text)[1] == "本周菜价"
    assert bodies(text)[1] == text.splitlines()[2:]


def test_an_essay_is_dated_under_its_closing_bracket() -> None:
    """（作者单位：…） and a day under it end the essay."""
    text = "父亲的自行车\n□ 沈晓峰\n父亲的自行车是永久牌的。\n（作者单位：射阳县实验小学）\n2023年6月18日\n"
    (essay,) = articles(text)
    assert essay.date is not None
    assert (essay.date.value, len(essay.paragraphs)) == ("2023-06-18", 3)


def test_what_a_web_site_prints_round_its_page_is_no_article() -> None:
    """A path of links, buttons, links to other pages and those who run the site are furniture; an editor among them is the article's."""
    above = "您当前的位置：首页 >> 新闻动态 >> 青石要闻\n"
    below = (
        "【打印本页】【关闭窗口】 责任编辑：高云 浏览次数：326\n上一篇：防汛应急演练\n"
        "相关链接\n· 县纪委书记讲授廉政党课\n主办：青石县人民政府办公室\n"
    )
    news = "县图书馆开馆\n　　3月5日，县图书馆开馆，副县长高山致辞，市民纷纷前来参观。\n"
    (found,) = articles(above + news + below)
    assert headlines(above + news + below) == ["县图书馆开馆"]
    assert [one.name for one in found.byline] == ["高云"]


def test_a_part_on_another_page_goes_with_its_article() -> None:
    """（下转二版） and （上接一版） stand on lines of their own; the part tells of the same things."""
    games = "5月6日，青石镇龙舟赛在月亮湖开赛，十二支队伍下水，镇党委书记陈国强宣布开赛，两岸站满了看热闹的村民。"
    ended = "经过三轮角逐，月亮湖龙舟赛当天下午落幕，陈国强为冠军柳湾村队颁奖，村民们敲着锣鼓把龙舟抬回了祠堂。"
    first = f"月亮湖上龙舟竞渡\n本报讯（记者 周敏）{games}\n（下转二版）\n市三中举行科技节\n{OTHER}\n"
    text = f"{first}二　版　　责任编辑：何丽\n（上接一版）\n{ended}\n"
    found = [one for one in bodies(text) if one]
    assert len(found) == 2
    assert found[0][-1].endswith(ended)


def test_editors_are_found_beside_other_words() -> None:
    """The foot of a page or of a web page names them between its number and its publisher, and is no headline."""
    for line in ("２　要　闻　　责任编辑：何丽　版式：周敏", "本期执行编辑 何丽　美编 周敏", "校对：何丽　　青石县融媒体中心主办"):
        assert headlines(f"龙舟竞渡\n{REPORT}\n市三中举行科技节\n{OTHER}\n{line}\n") == ["龙舟竞渡", "市三中举行科技节", ""]


def test_a_picture_under_a_signed_report_belongs_to_it() -> None:
    """The caption stands under （记者 周敏）, and no headline between."""
    lesson = "　　星期六一早，郭峪村的老狮院里响起了读书声，孩子们围着石碑听故事。（周敏）"
    text = f"老狮院里的课堂\n{lesson}\n　　上图：孩子们在老狮院辨认碑文。　何丽 摄\n"
    assert [maker.name for maker in articles(text)[0].byline] == ["周敏", "何丽"]


def test_a_list_after_a_report_is_part_of_it() -> None:
    """附：…名单 introduces it like a colon."""
    text = f"科技节颁奖\n{OTHER}\n　　附：科技节获奖名单\n　　一等奖：周敏（三中）\n　　二等奖：何丽（一中）\n"
    assert headlines(text) == ["科技节颁奖"]


def test_entries_of_a_week_under_a_headline_are_its_text() -> None:
    """▲ and a day begin each entry; under pictures ▲ begins a caption."""
    text = "镇里这一周\n　　▲2月19日，镇党委书记杨正宽主持召开联席会议。\n　　▲22日，杨正宽到柳湾村检查春耕。\n"
    assert headlines(text) == ["镇里这一周"]
    assert len(bodies(text)[0]) == 2


def test_a_letter_to_the_editors_is_signed_by_no_editor() -> None:
    """编辑同志： is how it begins."""
    text = "一封感谢信\n编辑同志：\n　　我是外地的一名游客，十月到山里看红叶，多亏几位村民把我母亲送到医院，特此致谢！\n"
    assert articles(text)[0].byline == ()


def test_a_line_that_is_set_in_and_full_goes_on() -> None:
    """The first line of a paragraph has no sign of running text and a bad break, and the next begins flush."""
    first = "　　本报讯（记者 何丽）锣鼓喧天，红花映脸，新兵入伍欢送仪式在广场举行，三百多名家长和学生到场送行，孩子们唱起了歌。"
    second = "　　县委书记、县人武部党委第一书记凌志航致欢送辞，县委副书记何方主持仪式，三百多名家长和学生代表到场为新兵戴上红花送行。"
    text = f"欢送新兵入伍\n{wrapped(first, 24)}\n{wrapped(second, 24)}\n"
    assert headlines(text) == ["欢送新兵入伍"]


def test_whoever_signs_a_letter_with_his_post_is_its_author() -> None:
    """城西社区居民　索淑芝 stands under the letter and over nothing of it."""
    letter = "　　编辑同志：贵报登了胡同里灯不亮的事，第二天就有人来修，换了灯泡，还加了一根灯杆。街坊们托我说声谢谢！"
    text = f"市三中举行科技节\n{OTHER}\n一封来信\n{letter}\n北镇街道城西社区居民　索淑芝\n"
    assert headlines(text) == ["市三中举行科技节", "一封来信"]
    assert [maker.name for maker in articles(text)[-1].byline] == ["索淑芝"]


def test_the_menu_of_a_site_and_its_feet_are_no_headlines() -> None:
    """What a site prints above and below its news goes to no article; the editor at its foot is that of the only one."""
    menu = "青石县人民政府　　网站首页　｜　走进青石　｜　政务公开"
    foot = "打印　关闭　　【责任编辑：高云】　　版权所有：青石县人民政府"
    text = f"{menu}\n县领导调研春耕\n{REPORT}\n{foot}\n"
    assert headlines(text) == ["县领导调研春耕"]
    assert "高云" in [maker.name for maker in articles(text)[0].byline]


def test_a_masthead_names_its_publisher() -> None:
    """However long the publisher's name, the line with the day is the masthead, and gives the year."""
    text = f"青石新闻　　北方集团青石农场有限公司党委工作部主办　　2024年5月8日　第19期\n县领导调研春耕\n{REPORT}\n"
    (article,) = articles(text)
    assert (article.date and article.date.value, headlines(text)) == ("2024-05-06", ["县领导调研春耕"])


def test_a_column_in_brackets_stands_above_a_headline() -> None:
    """[法治在线] is no end of the news above it, nor an article."""
    text = f"县领导调研春耕\n{REPORT}（通讯员 何芳）\n[法治在线]\n科技节走进校园\n{OTHER}\n"
    assert headlines(text) == ["县领导调研春耕", "科技节走进校园"]


def test_each_piece_of_a_box_of_a_week_is_an_article() -> None:
    """Under 一周简讯, each ■ begins another."""
    pieces = ["■县中学　12月24日，教师唐南飞到多文中学送课。", "■团县委　12月28日，副书记孙少冰到冰廉村看望志愿者。"]
    assert bodies("\n".join(["一周简讯", *pieces]) + "\n") == [[piece] for piece in pieces]


def test_a_saying_at_the_end_of_a_portrait_is_its_last_paragraph() -> None:
    """A short indented line that ends in what somebody said is no headline."""
    text = "“船来了！”\n　　5月6日，校长朱水根又上了船，学校添了新的接送船。\n　　孩子们喊的还是那句：“校长，船来了！”\n　　（记者 周敏）\n"
    assert headlines(text) == ["“船来了！”"]


def test_the_source_and_the_reporters_under_a_headline_are_a_byline() -> None:
    """来源：… 记者：… above a text names who wrote it."""
    text = "守灯人\n来源：青石县融媒体中心　　记者：陈妃　通讯员：梁景新\n　　电工李广胜管了路灯十七年。\n"
    assert [maker.name for maker in articles(text)[0].byline] == ["陈妃", "梁景新"]


def test_a_box_may_begin_on_the_line_of_its_name() -> None:
    """【简讯】▲… and what follows under ▲ are pieces of a box; the article above is over."""
    pieces = ["▲县妇幼保健院免费筛查7月5日启动，咨询电话：3322110。", "▲6月27日，县交通运输局督查施工，副局长柯志勇参加。"]
    text = f"县领导调研春耕\n{REPORT}\n　　【简讯】{pieces[0]}\n　　{pieces[1]}\n"
    assert bodies(text)[1:] == [[piece] for piece in pieces]


def test_names_of_towns_and_numbers_of_letters_are_no_headlines() -> None:
    """A town by itself above a headline, and the number of an official letter under one, stand with the body."""
    town = "青石镇\n打响新年第一锄\n　　1月5日，镇政府组织群众清理沟渠，镇长谢长河参加。\n"
    letter = "关于张凯任职的通知\n青府干〔2024〕7号\n　　经研究，任命张凯为局长。\n"
    assert headlines(town + letter) == ["打响新年第一锄", "关于张凯任职的通知"]


def test_the_picture_of_a_signed_article_is_its_own() -> None:
    """What stands under the bracket with the reporter and ends in 摄 is a caption; news of a day are an article."""
    picture = "　　夏长明（前左二）在青石村了解产品销售情况。高云　摄\n"
    first, second = articles(f"县领导调研春耕\n{REPORT}\n　　（通讯员 何芳）\n{picture}科技节走进校园\n{OTHER}\n")
    assert ([maker.name for maker in first.byline], len(first.captions), len(second.captions)) == (["周敏", "何芳", "高云"], 1, 0)


def test_a_headline_may_open_with_this_year() -> None:
    """今年… above an indented paragraph is a headline, though news open with that word."""
    text = "今年高考 我县孩子圆梦名校\n　　青石中学贺子轩，考取浙江大学；应知雨，考取上海交通大学，学校为他们高兴。\n"
    assert headlines(text) == ["今年高考 我县孩子圆梦名校"]


def test_what_stands_in_the_head_of_a_paper_is_no_headline() -> None:
    """Numbers of issues, the weather, the name in Latin letters and the guide to other pages stand above the first headline."""
    head = "2024年9月12日 星期四\n第3521期 今日4版\nQINGSHI RIBAO\n天气：多云转阴 东南风3级\n导读\n县里开展专题学习（2版）\n"
    assert headlines(f"{head}县领导调研春耕\n{REPORT}\n") == ["县领导调研春耕"]


def test_a_rare_surname_signs_a_report() -> None:
    """A bare name in the last bracket of a report is its reporter's, however rare its surname."""
    (article,) = articles("医保服务进乡镇\n本报讯 近日，市医保局在姚伏镇设立首个医保服务站，群众办事更近了。（达燕）\n")
    assert [maker.name for maker in article.byline] == ["达燕"]


def test_what_a_public_account_prints_round_its_news_is_no_headline() -> None:
    """The hour with the province, END and the buttons below are furniture; reporters and editors are the article's."""
    above = "龙里发布\n2024-05-08 17:30 贵州\n点击蓝字 关注我们\n"
    below = "END\n来源：龙里县融媒体中心\n记者：周敏 高云\n编辑：何丽\n点赞 在看 分享\n"
    text = f"{above}　　5月6日，县长陈国强到湾滩河镇调研春耕。\n{below}"
    assert headlines(text) == [""]
    assert [[maker.name for maker in article.byline] for article in articles(text)] == [["周敏", "高云", "何丽"]]


def test_picture_news_under_an_article_are_an_article() -> None:
    """A text that opens with its day and has only a photographer below it is no part of the article above."""
    picture = "　　8月29日，黄沙港码头，船长鲍建军带领船员整理网具。\n本报记者　高云　摄\n"
    first, second = articles(f"县领导调研春耕\n{REPORT}\n{picture}")
    assert [[maker.name for maker in article.byline] for article in (first, second)] == [["周敏"], ["高云"]]


def test_an_official_letter_under_a_report_is_an_article_and_signed() -> None:
    """关于…的通知 begins one, whatever stands above; a body and its day on one line sign it."""
    letter = "县人民政府关于张凯等同志任职的通知\n各乡镇人民政府，县政府各部门：\n　　经研究，决定：\n　　任命张凯为县水利局局长。\n"
    first, second = articles(f"县领导调研春耕\n{REPORT}\n{letter}　　县政府办公室　2024年7月3日\n")
    assert (first.date and first.date.value, second.date and second.date.value) == ("2024-05-06", "2024-07-03")
