<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>AnswerField</name>
    <message>
        <location filename="../ui/delegates/AnswerField.qml" line="34"/>
        <source>例如 2015-10-21</source>
        <translation>For example 2015-10-21</translation>
    </message>
</context>
<context>
    <name>Broken</name>
    <message>
        <location filename="../ui/pages/Broken.qml" line="17"/>
        <source>入户</source>
        <translation>Ruhu 入户</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="48"/>
        <source>这台平板的数据坏了</source>
        <translation>The data on this tablet are damaged</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="54"/>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="60"/>
        <source>存数据的文件有的地方读不出来，打不开了，没有动它。已经传给县里的都在县里，重新登记就会回来；还没传的，先在这里救出来。</source>
        <translation>Parts of the file that holds the data cannot be read, so it cannot be opened; it was left alone. What was sent is with the county and comes back when you enrol again. What was not sent: save it here first.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="79"/>
        <source>① 救出来了</source>
        <translation>① Saved</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="79"/>
        <source>① 救出能读的</source>
        <translation>① Save what can be read</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="85"/>
        <location filename="../ui/pages/Broken.qml" line="97"/>
        <source>存到这个文件（最好是 U 盘上）</source>
        <translation>Into this file (best on a USB stick)</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="124"/>
        <source>不封存也要救，谁都能看</source>
        <translation>Save it unsealed, for anyone to read</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="132"/>
        <source>正在救…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="132"/>
        <source>再救一次</source>
        <translation>Save again</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="132"/>
        <source>救出能读的</source>
        <translation>Save what can be read</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="153"/>
        <source>② 重新开始</source>
        <translation>② Begin anew</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="159"/>
        <source>坏的文件改个名放在一边，不会删。这台平板要用新的登记码重新登记，再收一次村里的数据。</source>
        <translation>The damaged file gets another name and is kept. This tablet enrols again with a new code and fetches the data of the village once more.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="166"/>
        <source>现在就把坏的文件放到一边吗？</source>
        <translation>Put the damaged file aside now?</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="166"/>
        <source>还没有救。不救的话，没传的工作这台平板上就看不到了。真的要重新开始吗？</source>
        <translation>Nothing has been saved. Work that was not sent will no longer be seen on this tablet. Begin anew all the same?</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="178"/>
        <source>先不</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="178"/>
        <source>不救，直接重新开始</source>
        <translation>Begin anew without saving</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="186"/>
        <source>是，放到一边</source>
        <translation>Yes, put it aside</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="186"/>
        <source>把坏的放到一边，重新开始</source>
        <translation>Put it aside and begin anew</translation>
    </message>
</context>
<context>
    <name>ConflictPane</name>
    <message>
        <location filename="../ui/pages/ConflictPane.qml" line="68"/>
        <location filename="../ui/pages/ConflictPane.qml" line="69"/>
        <source>看这户</source>
        <translation>See this home</translation>
    </message>
    <message>
        <location filename="../ui/pages/ConflictPane.qml" line="96"/>
        <source>原来是</source>
        <translation>It was</translation>
    </message>
    <message>
        <location filename="../ui/pages/ConflictPane.qml" line="134"/>
        <source>都不对，填第三个答案</source>
        <translation>Neither is right: enter another answer</translation>
    </message>
    <message>
        <location filename="../ui/pages/ConflictPane.qml" line="145"/>
        <location filename="../ui/pages/ConflictPane.qml" line="146"/>
        <source>第三个答案</source>
        <translation>Another answer</translation>
    </message>
    <message>
        <location filename="../ui/pages/ConflictPane.qml" line="150"/>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <location filename="../ui/pages/ConflictPane.qml" line="169"/>
        <source>或者自己写原因</source>
        <translation>Or write the reason yourself</translation>
    </message>
    <message>
        <location filename="../ui/pages/ConflictPane.qml" line="170"/>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>Enrol</name>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="49"/>
        <source>入户</source>
        <translation>Ruhu 入户</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="56"/>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="62"/>
        <source>登记一次，收完数据就能下村，路上不用网。</source>
        <translation>Register once; when the data are here you can go to the village without a network.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="86"/>
        <source>正在收村里的数据</source>
        <translation>Receiving the village&apos;s data</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="86"/>
        <source>登记这台平板</source>
        <translation>Register this tablet</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="92"/>
        <location filename="../ui/pages/Enrol.qml" line="105"/>
        <source>县里的服务器</source>
        <translation>The county&apos;s server</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="110"/>
        <source>登记码（县里发的，只能用一次）</source>
        <translation>Code (from the county, works once)</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="123"/>
        <source>登记码</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="135"/>
        <source>正在登记…</source>
        <translation>Registering…</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="135"/>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="162"/>
        <source>收下的记录</source>
        <translation>Records received</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="178"/>
        <source>再收一次</source>
        <translation>Receive again</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="183"/>
        <source>先进去看看</source>
        <translation>Look inside first</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <location filename="../ui/delegates/FactRow.qml" line="27"/>
        <source>有冲突</source>
        <translation>Conflict</translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message>
        <location filename="../ui/pages/Household.qml" line="48"/>
        <source>示例权重</source>
        <translation>Sample weights</translation>
    </message>
    <message>
        <location filename="../ui/pages/Household.qml" line="74"/>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <location filename="../ui/pages/Household.qml" line="77"/>
        <source>已答 %1</source>
        <translation>Answered: %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/Household.qml" line="92"/>
        <source>分数线</source>
        <translation>Line</translation>
    </message>
    <message>
        <location filename="../ui/pages/Household.qml" line="94"/>
        <source>分数线县里还没下达。分低不等于一定评上。</source>
        <translation>The county has not set the line. A low score does not decide.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Household.qml" line="83"/>
        <source>人均纯收入（算出来的）</source>
        <translation>Net income a head (calculated)</translation>
    </message>
    <message>
        <location filename="../ui/pages/Household.qml" line="119"/>
        <source>概况</source>
        <translation>Facts</translation>
    </message>
    <message>
        <location filename="../ui/pages/Household.qml" line="154"/>
        <location filename="../ui/pages/Household.qml" line="188"/>
        <source>家庭成员</source>
        <translation>Members</translation>
    </message>
</context>
<context>
    <name>Households</name>
    <message>
        <location filename="../ui/pages/Households.qml" line="11"/>
        <source>农户</source>
        <translation>Homes</translation>
    </message>
    <message>
        <location filename="../ui/pages/Households.qml" line="22"/>
        <source>从左边选一户</source>
        <translation>Choose a home on the left</translation>
    </message>
</context>
<context>
    <name>HouseholdsPane</name>
    <message>
        <location filename="../ui/pages/HouseholdsPane.qml" line="31"/>
        <source>姓名、拼音、尾号、电话</source>
        <translation>Name, pinyin, last digits, phone</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdsPane.qml" line="32"/>
        <source>搜索农户</source>
        <translation>Search homes</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdsPane.qml" line="47"/>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <location filename="../ui/pages/Inbox.qml" line="15"/>
        <source>待定</source>
        <translation>To settle</translation>
    </message>
    <message>
        <location filename="../ui/pages/Inbox.qml" line="42"/>
        <source>没有要定的事。</source>
        <translation>Nothing to settle.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Inbox.qml" line="65"/>
        <source>回到列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <location filename="../ui/pages/Inbox.qml" line="88"/>
        <source>从左边选一件</source>
        <translation>Choose an item on the left</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <location filename="../ui/Main.qml" line="29"/>
        <source>入户</source>
        <translation>Ruhu 入户</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <location filename="../ui/pages/Members.qml" line="13"/>
        <source>家庭成员</source>
        <translation>Members</translation>
    </message>
    <message>
        <location filename="../ui/pages/Members.qml" line="80"/>
        <source>加人</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <location filename="../ui/pages/Members.qml" line="74"/>
        <source>下一组</source>
        <translation>Next group</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <location filename="../ui/controls/NavBar.qml" line="43"/>
        <source>农户</source>
        <translation>Homes</translation>
    </message>
    <message>
        <location filename="../ui/controls/NavBar.qml" line="50"/>
        <source>待定</source>
        <translation>To settle</translation>
    </message>
    <message>
        <location filename="../ui/controls/NavBar.qml" line="58"/>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <location filename="../ui/controls/NavBar.qml" line="70"/>
        <source>English</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>NewsPane</name>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="47"/>
        <source>知道了</source>
        <translation>I have read it</translation>
    </message>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="47"/>
        <source>去看这户</source>
        <translation>Go to this home</translation>
    </message>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="53"/>
        <source>看这户</source>
        <translation>See this home</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="69"/>
        <source>自动算</source>
        <translation>Calculated</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="69"/>
        <source>必填</source>
        <translation>Required</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="125"/>
        <source>再问过了，没错</source>
        <translation>Asked again: it is right</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="131"/>
        <source>看过了，没错</source>
        <translation>Looked: it is right</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="137"/>
        <source>这一题有两个答案，去定</source>
        <translation>This question has two answers: settle</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="102"/>
        <source>更多…</source>
        <translation>More…</translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <location filename="../ui/controls/SampleStrip.qml" line="13"/>
        <source>示例 · 合成数据</source>
        <translation>Sample data · made up</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <location filename="../ui/pages/ScorePanel.qml" line="32"/>
        <source>现在得分</source>
        <translation>Score now</translation>
    </message>
    <message>
        <location filename="../ui/pages/ScorePanel.qml" line="37"/>
        <source>示例权重</source>
        <translation>Sample weights</translation>
    </message>
    <message>
        <location filename="../ui/pages/ScorePanel.qml" line="63"/>
        <source>分数线县里还没下达。分低不等于一定评上。</source>
        <translation>The county has not set the line. A low score does not decide.</translation>
    </message>
    <message>
        <location filename="../ui/pages/ScorePanel.qml" line="83"/>
        <source>人均纯收入</source>
        <translation>Net income a head</translation>
    </message>
    <message>
        <location filename="../ui/pages/ScorePanel.qml" line="98"/>
        <source>逐项</source>
        <translation>Item by item</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <location filename="../ui/pages/Survey.qml" line="53"/>
        <source>示例权重</source>
        <translation>Sample weights</translation>
    </message>
    <message>
        <location filename="../ui/pages/Survey.qml" line="112"/>
        <location filename="../ui/pages/Survey.qml" line="113"/>
        <source>家庭成员</source>
        <translation>Members</translation>
    </message>
    <message>
        <location filename="../ui/pages/Survey.qml" line="99"/>
        <source>下一组</source>
        <translation>Next group</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <location filename="../ui/pages/Sync.qml" line="12"/>
        <location filename="../ui/pages/Sync.qml" line="94"/>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <location filename="../ui/pages/Sync.qml" line="63"/>
        <source>① 传上去</source>
        <translation>① Sending</translation>
    </message>
    <message>
        <location filename="../ui/pages/Sync.qml" line="69"/>
        <source>② 收下别人改的</source>
        <translation>② Receiving others&apos; changes</translation>
    </message>
    <message>
        <location filename="../ui/pages/Sync.qml" line="87"/>
        <source>先停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../ui/pages/Sync.qml" line="115"/>
        <source>最近几次</source>
        <translation>Recent syncs</translation>
    </message>
    <message>
        <location filename="../ui/pages/Sync.qml" line="121"/>
        <source>打开以后还没有同步过。</source>
        <translation>Not synced since the app was opened.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../ui/controls/TopBar.qml" line="36"/>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <location filename="../ui/pages/Trouble.qml" line="14"/>
        <source>入户</source>
        <translation>Ruhu 入户</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <location filename="../ui/delegates/VersionCard.qml" line="53"/>
        <source>%1填的</source>
        <translation>%1&apos;s answer</translation>
    </message>
    <message>
        <location filename="../ui/delegates/VersionCard.qml" line="71"/>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <location filename="../ui/delegates/VersionCard.qml" line="81"/>
        <source>平板</source>
        <translation>Tablet</translation>
    </message>
    <message>
        <location filename="../ui/delegates/VersionCard.qml" line="91"/>
        <source>时间</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <location filename="../viewmodel/wording.cpp" line="19"/>
        <source>户主</source>
        <translation>Head</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="20"/>
        <source>户编号</source>
        <translation>Home no.</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="21"/>
        <source>屯、组</source>
        <translation>Group</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="22"/>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="23"/>
        <location filename="../viewmodel/wording.cpp" line="37"/>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="24"/>
        <source>识别标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="25"/>
        <source>农户属性</source>
        <translation>Type of home</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="26"/>
        <source>人口</source>
        <translation>People</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="27"/>
        <source>主要困难</source>
        <translation>Main cause</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="28"/>
        <source>住房面积</source>
        <translation>House area</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="29"/>
        <source>住房结构</source>
        <translation>House built of</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="30"/>
        <source>离村主干路</source>
        <translation>To the main road</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="31"/>
        <source>耕地</source>
        <translation>Farmland</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="32"/>
        <location filename="../viewmodel/wording.cpp" line="38"/>
        <location filename="../viewmodel/wording.cpp" line="39"/>
        <source>删还是留</source>
        <translation>Delete or keep</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="33"/>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="34"/>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="35"/>
        <source>证件号码</source>
        <translation>Document number</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="36"/>
        <source>与户主关系</source>
        <translation>Relation to the head</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <location filename="../viewmodel/wording.cpp" line="137"/>
        <source>昨天 %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="139"/>
        <source>%1 月 %2 日 %3</source>
        <translation>%1-%2 %3</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <location filename="../viewmodel/wording.cpp" line="118"/>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="118"/>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="119"/>
        <source>亩</source>
        <translation>mu</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="119"/>
        <source>平方米</source>
        <translation>m²</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="120"/>
        <source>公里</source>
        <translation>km</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="120"/>
        <source>年</source>
        <translation>year</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="121"/>
        <source>个月</source>
        <translation>months</translation>
    </message>
</context>
<context>
    <name>viewmodel::App</name>
    <message>
        <location filename="../viewmodel/app.cpp" line="235"/>
        <source>平板 %1 号 · %2</source>
        <translation>Tablet %1 · %2</translation>
    </message>
</context>
<context>
    <name>viewmodel::ConflictViewModel</name>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="24"/>
        <source>删掉</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="26"/>
        <source>留着</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="30"/>
        <source>空着</source>
        <translation>empty</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="50"/>
        <source>%1 号</source>
        <translation>no. %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="51"/>
        <source>选%1：%2</source>
        <translation>Take %1: %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="64"/>
        <source>两个答案，哪个对？</source>
        <translation>Two answers. Which is right?</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="65"/>
        <source>%1 个答案，哪个对？</source>
        <translation>%1 answers. Which is right?</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="32"/>
        <location filename="../viewmodel/conflict_view_model.cpp" line="67"/>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="71"/>
        <source>%1 · 户号 %2 · 答案都留着，谁也不会被盖掉</source>
        <translation>%1 · record %2 · all answers are kept, nobody is overwritten</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="55"/>
        <source>现场看过</source>
        <translation>Seen on the spot</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="55"/>
        <source>户主确认</source>
        <translation>Head confirmed</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="55"/>
        <source>看了证件</source>
        <translation>Papers seen</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="55"/>
        <source>填错了</source>
        <translation>Typing mistake</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="109"/>
        <source>写上第三个答案</source>
        <translation>Write the other answer</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="109"/>
        <source>先选一个答案</source>
        <translation>Choose an answer first</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="110"/>
        <source>再选个原因</source>
        <translation>Now choose a reason</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="115"/>
        <location filename="../viewmodel/conflict_view_model.cpp" line="117"/>
        <source>定下来</source>
        <translation>Settle</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="115"/>
        <source>定为：%1</source>
        <translation>Settle on: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="118"/>
        <source>定为%1：%2</source>
        <translation>Settle on %1: %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="124"/>
        <source>署名 %1 · 会同步给两台平板和县里</source>
        <translation>Signed %1 · goes to both tablets and the county</translation>
    </message>
</context>
<context>
    <name>viewmodel::FormViewModel</name>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="88"/>
        <source>%1 分</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="202"/>
        <source>下一组：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="203"/>
        <source>填完了</source>
        <translation>Finished</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="234"/>
        <source>还有 %1 处要改，其余已存</source>
        <translation>To fix: %1. The rest is saved</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="236"/>
        <source>%1 处提醒</source>
        <translation>To check: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="237"/>
        <source>还有 %1 题必填</source>
        <translation>Required and open: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="253"/>
        <source>边填边存</source>
        <translation>Saved as you type</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="253"/>
        <source>已存本机 %1</source>
        <translation>Saved on this tablet %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="42"/>
        <source>岁</source>
        <translation>years</translation>
    </message>
</context>
<context>
    <name>viewmodel::HouseholdViewModel</name>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="62"/>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="69"/>
        <source>户号 %1</source>
        <translation>record %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="71"/>
        <source>电话 %1</source>
        <translation>phone %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="96"/>
        <source>继续入户</source>
        <translation>Continue the visit</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="96"/>
        <source>开始入户</source>
        <translation>Begin the visit</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="103"/>
        <source>有人删了这一户，也有人改了它，要定一下</source>
        <translation>Somebody deleted this home and somebody changed it: to settle</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="104"/>
        <source>%1 处有两个答案，要定一下</source>
        <translation>Fields with two answers: %1. To settle</translation>
    </message>
</context>
<context>
    <name>viewmodel::HouseholdsViewModel</name>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="62"/>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="67"/>
        <source>尾号 %1</source>
        <translation>…%1</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="70"/>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="72"/>
        <source>有冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="73"/>
        <source>删了又改</source>
        <translation>Deleted and changed</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="83"/>
        <source>正在找…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="85"/>
        <source>全村 %1 户</source>
        <translation>%1 homes in the village</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="86"/>
        <source>“%1”找到 %2 户</source>
        <translation>“%1”: %2 homes</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="93"/>
        <source>还没有农户。先同步一次，把村里的数据收下来。</source>
        <translation>No homes yet. Sync once to receive the village&apos;s data.</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="94"/>
        <source>没有找到“%1”。换几个字，或者用拼音、尾号再找。</source>
        <translation>Nothing for “%1”. Try other words, pinyin or the last digits.</translation>
    </message>
</context>
<context>
    <name>viewmodel::InboxViewModel</name>
    <message>
        <location filename="../viewmodel/inbox_view_model.cpp" line="111"/>
        <source>填得不一样：%1</source>
        <translation>Different answers: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/inbox_view_model.cpp" line="128"/>
        <source>冲突 %1 · 疑问 %2 · 告知 %3 · 没有网也能处理</source>
        <translation>Conflicts %1 · questions %2 · news %3 · works without a network</translation>
    </message>
    <message>
        <location filename="../viewmodel/inbox_view_model.cpp" line="189"/>
        <source>只在本机的农户里比过，还没和别的村比。</source>
        <translation>Compared within this tablet&apos;s homes only, not yet with other villages.</translation>
    </message>
</context>
<context>
    <name>viewmodel::MembersViewModel</name>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="85"/>
        <source>%1 岁</source>
        <translation>%1 years</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="87"/>
        <source>尾号 %1</source>
        <translation>…%1</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="88"/>
        <source>有冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="89"/>
        <source>%1 处要改</source>
        <translation>Fix: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="90"/>
        <source>%1 处提醒</source>
        <translation>To check: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="99"/>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="113"/>
        <source>新的一位</source>
        <translation>A new person</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="113"/>
        <source>答了第一题就登上了</source>
        <translation>Entered with the first answer</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="161"/>
        <source>%1家</source>
        <translation>Home of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="165"/>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
</context>
<context>
    <name>viewmodel::NewsWords</name>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="9"/>
        <source>一个村不再由这台平板管</source>
        <translation>A village is no longer on this tablet</translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="10"/>
        <source>你填的县里还没收</source>
        <translation>the county has not taken your answer</translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="10"/>
        <source>你填的没有采用</source>
        <translation>your answer was not taken</translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="16"/>
        <source>空着</source>
        <translation>empty</translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="21"/>
        <source>区划 %1，本机的 %2 条记录已移走，县里都有</source>
        <translation>Area %1: its %2 records were removed from this tablet; the county has them</translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="23"/>
        <source>%1：你填 %2，定为 %3</source>
        <translation>%1: you wrote %2, settled on %3</translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="28"/>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="29"/>
        <source>内容留在本机</source>
        <translation>kept on this tablet</translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="29"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="39"/>
        <source>谁定的：%1，%2</source>
        <translation>Settled by %1, %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="41"/>
        <source>原因：%1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="42"/>
        <source>你填的还在本机，没有丢。县里看过可以收下，也可以请县里改你的权限。</source>
        <translation>Your answer is still on this tablet, nothing is lost. The county may take it after a look, or change what you may do.</translation>
    </message>
    <message>
        <location filename="../viewmodel/news_words.cpp" line="43"/>
        <source>你填的还留在历史里。觉得不对，可以再改一次。</source>
        <translation>Your answer stays in the history. If you think this is wrong, you may change it again.</translation>
    </message>
</context>
<context>
    <name>viewmodel::SalvageViewModel</name>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="46"/>
        <source>没传的改动 %1 笔</source>
        <translation>%1 changes that were not sent</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="47"/>
        <source>记录 %1 条，草稿 %2 条</source>
        <translation>%1 records, %2 drafts</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="48"/>
        <source>坏了 %1 页（共 %2 页）</source>
        <translation>%1 of %2 pages are damaged</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="50"/>
        <source>交给县里：%1</source>
        <translation>For the county: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="52"/>
        <source>替别的平板带的：%1</source>
        <translation>Carried for another tablet: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="53"/>
        <source>只有县里能看：%1</source>
        <translation>For the county alone to read: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="53"/>
        <source>谁都能看，请收好：%1</source>
        <translation>Anyone can read it, keep it safe: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="64"/>
        <source>没传的改动里有 %1 笔没找到，可能丢了。请把这几天的再核对一遍。</source>
        <translation>%1 changes that were not sent were not found and may be lost. Please check the work of these days again.</translation>
    </message>
</context>
<context>
    <name>viewmodel::SurveyViewModel</name>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="37"/>
        <source>%1家</source>
        <translation>Home of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="61"/>
        <source>%1 / %2 项</source>
        <translation>%1 / %2 items</translation>
    </message>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="72"/>
        <source>一票否决：确认 %1 条</source>
        <translation>Vetoes confirmed: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="74"/>
        <source>一票否决：疑似 %1 条</source>
        <translation>Vetoes suspected: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="75"/>
        <source>一票否决：问了 %1 / %2 条</source>
        <translation>Vetoes asked: %1 / %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="88"/>
        <source>%1 元</source>
        <translation>%1 yuan</translation>
    </message>
</context>
<context>
    <name>viewmodel::SyncViewModel</name>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="82"/>
        <source>传 %1 条，收 %2 条</source>
        <translation>Sent %1, received %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="96"/>
        <source>正在传 %1 / %2</source>
        <translation>Sending %1 / %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="97"/>
        <source>正在同步</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="99"/>
        <source>没有网 · 待传 %1 条</source>
        <translation>No network · %1 to send</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="101"/>
        <location filename="../viewmodel/sync_view_model.cpp" line="140"/>
        <source>待传 %1 条</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="102"/>
        <source>全部已上传 %1</source>
        <translation>All sent %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="102"/>
        <location filename="../viewmodel/sync_view_model.cpp" line="119"/>
        <source>没有要传的</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="114"/>
        <source>正在同步，可以照常干活</source>
        <translation>Syncing; go on working</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="118"/>
        <source>有 %1 条要传</source>
        <translation>To send: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="119"/>
        <source>都传好了，也都收好了</source>
        <translation>All sent and all received</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="124"/>
        <source>断了会从断的地方接着传。没有回执前，本机一条不删。</source>
        <translation>After a cut it goes on from there. Nothing is removed here before the county has it.</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="126"/>
        <source>有网的时候点一下“同步”。</source>
        <translation>Touch “Sync” when there is a network.</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="127"/>
        <source>上次传 %1 条，收 %2 条，其中 %3 条是新的。</source>
        <translation>Last time: sent %1, received %2, of these %3 new.</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="132"/>
        <source>有 %1 条先放在县里待查，没有丢。</source>
        <translation> %1 held by the county for checking; not lost.</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="134"/>
        <source>有 %1 处要定。</source>
        <translation> To settle: %1.</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="139"/>
        <location filename="../viewmodel/sync_view_model.cpp" line="146"/>
        <source>%1 / %2 条</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="147"/>
        <location filename="../viewmodel/sync_view_model.cpp" line="148"/>
        <source>%1 条</source>
        <translation>%1</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="167"/>
        <source>上行 %1 KB · 下行 %2 KB</source>
        <translation>%1 KB up · %2 KB down</translation>
    </message>
</context>
</TS>
