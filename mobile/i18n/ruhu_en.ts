<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>AnswerField</name>
    <message>
        <source>例如 2015-10-21</source>
        <translation>For example 2015-10-21</translation>
    </message>
</context>
<context>
    <name>ConflictPane</name>
    <message>
        <source>看这户</source>
        <translation>See this home</translation>
    </message>
    <message>
        <source>原来是</source>
        <translation>It was</translation>
    </message>
    <message>
        <source>都不对，填第三个答案</source>
        <translation>Neither is right: enter another answer</translation>
    </message>
    <message>
        <source>第三个答案</source>
        <translation>Another answer</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>或者自己写原因</source>
        <translation>Or write the reason yourself</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>Enrol</name>
    <message>
        <source>入户</source>
        <translation>Ruhu 入户</translation>
    </message>
    <message>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>登记一次，收完数据就能下村，路上不用网。</source>
        <translation>Register once; when the data are here you can go to the village without a network.</translation>
    </message>
    <message>
        <source>正在收村里的数据</source>
        <translation>Receiving the village's data</translation>
    </message>
    <message>
        <source>登记这台平板</source>
        <translation>Register this tablet</translation>
    </message>
    <message>
        <source>县里的服务器</source>
        <translation>The county's server</translation>
    </message>
    <message>
        <source>登记码（县里发的，只能用一次）</source>
        <translation>Code (from the county, works once)</translation>
    </message>
    <message>
        <source>登记码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>正在登记…</source>
        <translation>Registering…</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>收下的记录</source>
        <translation>Records received</translation>
    </message>
    <message>
        <source>再收一次</source>
        <translation>Receive again</translation>
    </message>
    <message>
        <source>先进去看看</source>
        <translation>Look inside first</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>有冲突</source>
        <translation>Conflict</translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message>
        <source>示例权重</source>
        <translation>Sample weights</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>已答 %1</source>
        <translation>Answered: %1</translation>
    </message>
    <message>
        <source>分数线</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>分数线县里还没下达。分低不等于一定评上。</source>
        <translation>The county has not set the line. A low score does not decide.</translation>
    </message>
    <message>
        <source>人均纯收入（算出来的）</source>
        <translation>Net income a head (calculated)</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>家庭成员</source>
        <translation>Members</translation>
    </message>
</context>
<context>
    <name>Households</name>
    <message>
        <source>农户</source>
        <translation>Homes</translation>
    </message>
    <message>
        <source>从左边选一户</source>
        <translation>Choose a home on the left</translation>
    </message>
</context>
<context>
    <name>HouseholdsPane</name>
    <message>
        <source>姓名、拼音、尾号、电话</source>
        <translation>Name, pinyin, last digits, phone</translation>
    </message>
    <message>
        <source>搜索农户</source>
        <translation>Search homes</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>待定</source>
        <translation>To settle</translation>
    </message>
    <message>
        <source>没有要定的事。</source>
        <translation>Nothing to settle.</translation>
    </message>
    <message>
        <source>回到列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>从左边选一件</source>
        <translation>Choose an item on the left</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>入户</source>
        <translation>Ruhu 入户</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>家庭成员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>加人</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>下一组</source>
        <translation>Next group</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>农户</source>
        <translation>Homes</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>To settle</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>English</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>NewsPane</name>
    <message>
        <source>知道了</source>
        <translation>I have read it</translation>
    </message>
    <message>
        <source>去看这户</source>
        <translation>Go to this home</translation>
    </message>
    <message>
        <source>看这户</source>
        <translation>See this home</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>自动算</source>
        <translation>Calculated</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>再问过了，没错</source>
        <translation>Asked again: it is right</translation>
    </message>
    <message>
        <source>看过了，没错</source>
        <translation>Looked: it is right</translation>
    </message>
    <message>
        <source>这一题有两个答案，去定</source>
        <translation>This question has two answers: settle</translation>
    </message>
    <message>
        <source>更多…</source>
        <translation>More…</translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <source>示例 · 合成数据</source>
        <translation>Sample data · made up</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>现在得分</source>
        <translation>Score now</translation>
    </message>
    <message>
        <source>示例权重</source>
        <translation>Sample weights</translation>
    </message>
    <message>
        <source>分数线县里还没下达。分低不等于一定评上。</source>
        <translation>The county has not set the line. A low score does not decide.</translation>
    </message>
    <message>
        <source>人均纯收入</source>
        <translation>Net income a head</translation>
    </message>
    <message>
        <source>逐项</source>
        <translation>Item by item</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>示例权重</source>
        <translation>Sample weights</translation>
    </message>
    <message>
        <source>家庭成员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>下一组</source>
        <translation>Next group</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>① 传上去</source>
        <translation>① Sending</translation>
    </message>
    <message>
        <source>② 收下别人改的</source>
        <translation>② Receiving others' changes</translation>
    </message>
    <message>
        <source>先停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>最近几次</source>
        <translation>Recent syncs</translation>
    </message>
    <message>
        <source>打开以后还没有同步过。</source>
        <translation>Not synced since the app was opened.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>入户</source>
        <translation>Ruhu 入户</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>%1填的</source>
        <translation>%1's answer</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>平板</source>
        <translation>Tablet</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>户主</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>户编号</source>
        <translation>Home no.</translation>
    </message>
    <message>
        <source>屯、组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>识别标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>农户属性</source>
        <translation>Type of home</translation>
    </message>
    <message>
        <source>人口</source>
        <translation>People</translation>
    </message>
    <message>
        <source>主要困难</source>
        <translation>Main cause</translation>
    </message>
    <message>
        <source>住房面积</source>
        <translation>House area</translation>
    </message>
    <message>
        <source>住房结构</source>
        <translation>House built of</translation>
    </message>
    <message>
        <source>离村主干路</source>
        <translation>To the main road</translation>
    </message>
    <message>
        <source>耕地</source>
        <translation>Farmland</translation>
    </message>
    <message>
        <source>删还是留</source>
        <translation>Delete or keep</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>与户主关系</source>
        <translation>Relation to the head</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>昨天 %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <source>%1 月 %2 日 %3</source>
        <translation>%1-%2 %3</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>亩</source>
        <translation>mu</translation>
    </message>
    <message>
        <source>平方米</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>公里</source>
        <translation>km</translation>
    </message>
    <message>
        <source>年</source>
        <translation>year</translation>
    </message>
    <message>
        <source>个月</source>
        <translation>months</translation>
    </message>
</context>
<context>
    <name>viewmodel::App</name>
    <message>
        <source>平板 %1 号 · %2</source>
        <translation>Tablet %1 · %2</translation>
    </message>
</context>
<context>
    <name>viewmodel::ConflictViewModel</name>
    <message>
        <source>删掉</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>留着</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>空着</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>%1 号</source>
        <translation>no. %1</translation>
    </message>
    <message>
        <source>选%1：%2</source>
        <translation>Take %1: %2</translation>
    </message>
    <message>
        <source>两个答案，哪个对？</source>
        <translation>Two answers. Which is right?</translation>
    </message>
    <message>
        <source>%1 个答案，哪个对？</source>
        <translation>%1 answers. Which is right?</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · 户号 %2 · 答案都留着，谁也不会被盖掉</source>
        <translation>%1 · record %2 · all answers are kept, nobody is overwritten</translation>
    </message>
    <message>
        <source>现场看过</source>
        <translation>Seen on the spot</translation>
    </message>
    <message>
        <source>户主确认</source>
        <translation>Head confirmed</translation>
    </message>
    <message>
        <source>看了证件</source>
        <translation>Papers seen</translation>
    </message>
    <message>
        <source>填错了</source>
        <translation>Typing mistake</translation>
    </message>
    <message>
        <source>写上第三个答案</source>
        <translation>Write the other answer</translation>
    </message>
    <message>
        <source>先选一个答案</source>
        <translation>Choose an answer first</translation>
    </message>
    <message>
        <source>再选个原因</source>
        <translation>Now choose a reason</translation>
    </message>
    <message>
        <source>定下来</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>定为：%1</source>
        <translation>Settle on: %1</translation>
    </message>
    <message>
        <source>定为%1：%2</source>
        <translation>Settle on %1: %2</translation>
    </message>
    <message>
        <source>署名 %1 · 会同步给两台平板和县里</source>
        <translation>Signed %1 · goes to both tablets and the county</translation>
    </message>
</context>
<context>
    <name>viewmodel::FormViewModel</name>
    <message>
        <source>%1 分</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>下一组：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>填完了</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>还有 %1 处要改，其余已存</source>
        <translation>To fix: %1. The rest is saved</translation>
    </message>
    <message>
        <source>%1 处提醒</source>
        <translation>To check: %1</translation>
    </message>
    <message>
        <source>还有 %1 题必填</source>
        <translation>Required and open: %1</translation>
    </message>
    <message>
        <source>边填边存</source>
        <translation>Saved as you type</translation>
    </message>
    <message>
        <source>已存本机 %1</source>
        <translation>Saved on this tablet %1</translation>
    </message>
    <message>
        <source>岁</source>
        <translation>years</translation>
    </message>
</context>
<context>
    <name>viewmodel::HouseholdViewModel</name>
    <message>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>户号 %1</source>
        <translation>record %1</translation>
    </message>
    <message>
        <source>电话 %1</source>
        <translation>phone %1</translation>
    </message>
    <message>
        <source>继续入户</source>
        <translation>Continue the visit</translation>
    </message>
    <message>
        <source>开始入户</source>
        <translation>Begin the visit</translation>
    </message>
    <message>
        <source>有人删了这一户，也有人改了它，要定一下</source>
        <translation>Somebody deleted this home and somebody changed it: to settle</translation>
    </message>
    <message>
        <source>%1 处有两个答案，要定一下</source>
        <translation>Fields with two answers: %1. To settle</translation>
    </message>
</context>
<context>
    <name>viewmodel::HouseholdsViewModel</name>
    <message>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>尾号 %1</source>
        <translation>…%1</translation>
    </message>
    <message>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>有冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>删了又改</source>
        <translation>Deleted and changed</translation>
    </message>
    <message>
        <source>正在找…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>全村 %1 户</source>
        <translation>%1 homes in the village</translation>
    </message>
    <message>
        <source>“%1”找到 %2 户</source>
        <translation>“%1”: %2 homes</translation>
    </message>
    <message>
        <source>还没有农户。先同步一次，把村里的数据收下来。</source>
        <translation>No homes yet. Sync once to receive the village's data.</translation>
    </message>
    <message>
        <source>没有找到“%1”。换几个字，或者用拼音、尾号再找。</source>
        <translation>Nothing for “%1”. Try other words, pinyin or the last digits.</translation>
    </message>
</context>
<context>
    <name>viewmodel::InboxViewModel</name>
    <message>
        <source>%1 · 你填的没有采用</source>
        <translation>%1 · your answer was not taken</translation>
    </message>
    <message>
        <source>删掉</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>空着</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>填得不一样：%1</source>
        <translation>Different answers: %1</translation>
    </message>
    <message>
        <source>%1：你填 %2，定为 %3</source>
        <translation>%1: you wrote %2, settled on %3</translation>
    </message>
    <message>
        <source>冲突 %1 · 疑问 %2 · 告知 %3 · 没有网也能处理</source>
        <translation>Conflicts %1 · questions %2 · news %3 · works without a network</translation>
    </message>
    <message>
        <source>%1：你填的没有采用</source>
        <translation>%1: your answer was not taken</translation>
    </message>
    <message>
        <source>谁定的：%1，%2</source>
        <translation>Settled by %1, %2</translation>
    </message>
    <message>
        <source>原因：%1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>你填的还留在历史里。觉得不对，可以再改一次。</source>
        <translation>Your answer stays in the history. If you think this is wrong, you may change it again.</translation>
    </message>
    <message>
        <source>只在本机的农户里比过，还没和别的村比。</source>
        <translation>Compared within this tablet's homes only, not yet with other villages.</translation>
    </message>
</context>
<context>
    <name>viewmodel::MembersViewModel</name>
    <message>
        <source>%1 岁</source>
        <translation>%1 years</translation>
    </message>
    <message>
        <source>尾号 %1</source>
        <translation>…%1</translation>
    </message>
    <message>
        <source>有冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>%1 处要改</source>
        <translation>Fix: %1</translation>
    </message>
    <message>
        <source>%1 处提醒</source>
        <translation>To check: %1</translation>
    </message>
    <message>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>新的一位</source>
        <translation>A new person</translation>
    </message>
    <message>
        <source>答了第一题就登上了</source>
        <translation>Entered with the first answer</translation>
    </message>
    <message>
        <source>%1家</source>
        <translation>Home of %1</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
</context>
<context>
    <name>viewmodel::SurveyViewModel</name>
    <message>
        <source>%1家</source>
        <translation>Home of %1</translation>
    </message>
    <message>
        <source>%1 / %2 项</source>
        <translation>%1 / %2 items</translation>
    </message>
    <message>
        <source>一票否决：确认 %1 条</source>
        <translation>Vetoes confirmed: %1</translation>
    </message>
    <message>
        <source>一票否决：疑似 %1 条</source>
        <translation>Vetoes suspected: %1</translation>
    </message>
    <message>
        <source>一票否决：问了 %1 / %2 条</source>
        <translation>Vetoes asked: %1 / %2</translation>
    </message>
    <message>
        <source>%1 元</source>
        <translation>%1 yuan</translation>
    </message>
</context>
<context>
    <name>viewmodel::SyncViewModel</name>
    <message>
        <source>传 %1 条，收 %2 条</source>
        <translation>Sent %1, received %2</translation>
    </message>
    <message>
        <source>正在传 %1 / %2</source>
        <translation>Sending %1 / %2</translation>
    </message>
    <message>
        <source>正在同步</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <source>没有网 · 待传 %1 条</source>
        <translation>No network · %1 to send</translation>
    </message>
    <message>
        <source>待传 %1 条</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <source>全部已上传 %1</source>
        <translation>All sent %1</translation>
    </message>
    <message>
        <source>没有要传的</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>正在同步，可以照常干活</source>
        <translation>Syncing; go on working</translation>
    </message>
    <message>
        <source>有 %1 条要传</source>
        <translation>To send: %1</translation>
    </message>
    <message>
        <source>都传好了，也都收好了</source>
        <translation>All sent and all received</translation>
    </message>
    <message>
        <source>断了会从断的地方接着传。没有回执前，本机一条不删。</source>
        <translation>After a cut it goes on from there. Nothing is removed here before the county has it.</translation>
    </message>
    <message>
        <source>有网的时候点一下“同步”。</source>
        <translation>Touch “Sync” when there is a network.</translation>
    </message>
    <message>
        <source>上次传 %1 条，收 %2 条，其中 %3 条是新的。</source>
        <translation>Last time: sent %1, received %2, of these %3 new.</translation>
    </message>
    <message>
        <source>有 %1 条先放在县里待查，没有丢。</source>
        <translation> %1 held by the county for checking; not lost.</translation>
    </message>
    <message>
        <source>有 %1 处要定。</source>
        <translation> To settle: %1.</translation>
    </message>
    <message>
        <source>%1 / %2 条</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>上行 %1 KB · 下行 %2 KB</source>
        <translation>%1 KB up · %2 KB down</translation>
    </message>
</context>
</TS>
