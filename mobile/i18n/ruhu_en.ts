<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>ActWords</name>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="18"/>
        <source>农户</source>
        <translation>household</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="20"/>
        <source>家庭成员</source>
        <translation>family member</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="22"/>
        <source>入户记录</source>
        <translation>visit</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="24"/>
        <source>银行账户</source>
        <translation>bank account</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="26"/>
        <source>组</source>
        <translation>group</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="28"/>
        <source>照片、签名</source>
        <translation>photo or signature</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="30"/>
        <source>记录</source>
        <translation>record</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="39"/>
        <source>登记了%1</source>
        <translation>Added: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="41"/>
        <source>改了%1</source>
        <translation>Changed: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="43"/>
        <source>删了%1</source>
        <translation>Deleted: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="45"/>
        <source>找回了%1</source>
        <translation>Brought back: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="47"/>
        <source>在几个答案里定了一个</source>
        <translation>Settled on one of several answers</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="49"/>
        <source>不同意，重新提出</source>
        <translation>Disagreed: opened again</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="51"/>
        <source>撤回了前面的一步</source>
        <translation>Took the step before back</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="53"/>
        <source>定为同一家</source>
        <translation>Same home</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="55"/>
        <source>定为两家</source>
        <translation>Different homes</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="57"/>
        <source>说明了一处疑问</source>
        <translation>Explained a question</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="59"/>
        <source>县里核实后收下</source>
        <translation>Checked and taken in by the county</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="73"/>
        <source>空着</source>
        <translation>empty</translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="77"/>
        <source> 或 </source>
        <translation> or </translation>
    </message>
    <message>
        <location filename="../viewmodel/act_words.cpp" line="78"/>
        <source>清空了</source>
        <translation>cleared</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <location filename="../ui/delegates/AnswerField.qml" line="35"/>
        <source>例如 2015-10-21</source>
        <translation>For example 2015-10-21</translation>
    </message>
</context>
<context>
    <name>AssignCard</name>
    <message>
        <location filename="../ui/pages/AssignCard.qml" line="19"/>
        <source>谁入户</source>
        <translation>Who visits</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <location filename="../ui/pages/Board.qml" line="28"/>
        <source>全村进度</source>
        <translation>The village</translation>
    </message>
    <message>
        <location filename="../ui/pages/Board.qml" line="34"/>
        <source>数字是停在这一步的户数，点开看名单</source>
        <translation>Households standing at each step; tap for the list</translation>
    </message>
</context>
<context>
    <name>BrandPanel</name>
    <message>
        <location filename="../ui/controls/BrandPanel.qml" line="44"/>
        <source>入户</source>
        <translation>Ruhu 入户</translation>
    </message>
    <message>
        <location filename="../ui/controls/BrandPanel.qml" line="51"/>
        <source>精准识别入户平台</source>
        <translation>Household surveys, for the poor to be found</translation>
    </message>
    <message>
        <location filename="../ui/controls/BrandPanel.qml" line="74"/>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../ui/controls/BrandPanel.qml" line="79"/>
        <location filename="../ui/controls/BrandPanel.qml" line="80"/>
        <source>这一页怎么用</source>
        <translation>How this page works</translation>
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
        <location filename="../ui/pages/Broken.qml" line="54"/>
        <source>这台平板的数据坏了</source>
        <translation>The data on this tablet are damaged</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="60"/>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="66"/>
        <source>存数据的文件有的地方读不出来，打不开了，没有动它。已经传给县里的都在县里，重新登记就会回来；还没传的，先在这里救出来。</source>
        <translation>Parts of the file that holds the data cannot be read, so it cannot be opened; it was left alone. What was sent is with the county and comes back when you enrol again. What was not sent: save it here first.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="85"/>
        <source>① 救出来了</source>
        <translation>① Saved</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="85"/>
        <source>① 救出能读的</source>
        <translation>① Save what can be read</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="91"/>
        <location filename="../ui/pages/Broken.qml" line="103"/>
        <source>存到这个文件（最好是 U 盘上）</source>
        <translation>Into this file (best on a USB stick)</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="130"/>
        <source>不封存也要救，谁都能看</source>
        <translation>Save it unsealed, for anyone to read</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="138"/>
        <source>正在救…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="138"/>
        <source>再救一次</source>
        <translation>Save again</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="138"/>
        <source>救出能读的</source>
        <translation>Save what can be read</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="159"/>
        <source>② 重新开始</source>
        <translation>② Begin anew</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="165"/>
        <source>坏的文件改个名放在一边，不会删。这台平板要用新的登记码重新登记，再收一次村里的数据。</source>
        <translation>The damaged file gets another name and is kept. This tablet enrols again with a new code and fetches the data of the village once more.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="172"/>
        <source>现在就把坏的文件放到一边吗？</source>
        <translation>Put the damaged file aside now?</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="172"/>
        <source>还没有救。不救的话，没传的工作这台平板上就看不到了。真的要重新开始吗？</source>
        <translation>Nothing has been saved. Work that was not sent will no longer be seen on this tablet. Begin anew all the same?</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="184"/>
        <source>先不</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="184"/>
        <source>不救，直接重新开始</source>
        <translation>Begin anew without saving</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="192"/>
        <source>是，放到一边</source>
        <translation>Yes, put it aside</translation>
    </message>
    <message>
        <location filename="../ui/pages/Broken.qml" line="192"/>
        <source>把坏的放到一边，重新开始</source>
        <translation>Put it aside and begin anew</translation>
    </message>
</context>
<context>
    <name>CameraPane</name>
    <message>
        <location filename="../ui/pages/CameraPane.qml" line="53"/>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../ui/pages/CameraPane.qml" line="72"/>
        <source>没有找到相机。可以选一张拍好的。</source>
        <translation>No camera was found. You can choose a picture taken before.</translation>
    </message>
    <message>
        <location filename="../ui/pages/CameraPane.qml" line="72"/>
        <source>把二维码放进画面里，照全，等一下就好。</source>
        <translation>Hold all of the QR code in the picture and wait a moment.</translation>
    </message>
    <message>
        <location filename="../ui/pages/CameraPane.qml" line="82"/>
        <source>选一张拍好的</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <location filename="../ui/pages/CameraPane.qml" line="91"/>
        <source>拍照</source>
        <translation>Take the photo</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <location filename="../ui/pages/Change.qml" line="131"/>
        <source>迁到哪一户？</source>
        <translation>To which household?</translation>
    </message>
    <message>
        <location filename="../ui/pages/Change.qml" line="140"/>
        <source>姓名、拼音、尾号、电话</source>
        <translation>Name, pinyin, last digits, phone</translation>
    </message>
    <message>
        <location filename="../ui/pages/Change.qml" line="141"/>
        <source>搜索农户</source>
        <translation>Search households</translation>
    </message>
    <message>
        <location filename="../ui/pages/Change.qml" line="177"/>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <location filename="../ui/pages/Change.qml" line="202"/>
        <source>或者自己写原因</source>
        <translation>Or write the reason yourself</translation>
    </message>
    <message>
        <location filename="../ui/pages/Change.qml" line="203"/>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../ui/pages/Change.qml" line="228"/>
        <source>算了</source>
        <translation>Never mind</translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <location filename="../ui/delegates/ChangeRow.qml" line="61"/>
        <source>原因：%1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <location filename="../ui/delegates/ChangeRow.qml" line="85"/>
        <source>还有 %1 处</source>
        <translation>%1 more</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <location filename="../ui/delegates/ChoiceField.qml" line="23"/>
        <source>更多…</source>
        <translation>More…</translation>
    </message>
</context>
<context>
    <name>ConflictBase</name>
    <message>
        <location filename="../ui/pages/ConflictBase.qml" line="25"/>
        <source>原来是</source>
        <translation>It was</translation>
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
        <location filename="../ui/pages/ConflictPane.qml" line="111"/>
        <source>都不对，填第三个答案</source>
        <translation>Neither is right: enter another answer</translation>
    </message>
    <message>
        <location filename="../ui/pages/ConflictPane.qml" line="134"/>
        <location filename="../ui/pages/ConflictPane.qml" line="135"/>
        <source>第三个答案</source>
        <translation>Another answer</translation>
    </message>
    <message>
        <location filename="../ui/pages/ConflictPane.qml" line="139"/>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <location filename="../ui/pages/ConflictPane.qml" line="158"/>
        <source>或者自己写原因</source>
        <translation>Or write the reason yourself</translation>
    </message>
    <message>
        <location filename="../ui/pages/ConflictPane.qml" line="159"/>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>DaySheetCard</name>
    <message>
        <location filename="../ui/pages/DaySheetCard.qml" line="31"/>
        <source>今天的对账单</source>
        <translation>Today&apos;s sheet</translation>
    </message>
</context>
<context>
    <name>DaySheetRows</name>
    <message>
        <location filename="../ui/delegates/DaySheetRows.qml" line="71"/>
        <source>对账码（本机）</source>
        <translation>Check code (this tablet)</translation>
    </message>
</context>
<context>
    <name>Enrol</name>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="33"/>
        <source>找到县里的服务器</source>
        <translation>Find the county&apos;s server</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="41"/>
        <source>输登记码</source>
        <translation>Enter the code</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="42"/>
        <source>县里发的，只能用一次</source>
        <translation>From the county, works once</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="48"/>
        <source>收村里的数据</source>
        <translation>Receive the village&apos;s data</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="49"/>
        <source>断了会接着收；收完就能下村，路上不用网</source>
        <translation>A cut does not matter; afterwards no network is needed on the way</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="74"/>
        <source>正在收村里的数据</source>
        <translation>Receiving the village&apos;s data</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="74"/>
        <source>登记这台平板</source>
        <translation>Register this tablet</translation>
    </message>
    <message>
        <location filename="../ui/pages/Enrol.qml" line="98"/>
        <source>忘了密码或者平板坏了，没上传的工作县里还能取出来。平板丢了，马上告诉县里停用。</source>
        <translation>If a PIN is forgotten or the tablet breaks, the county can still recover unsent work. If it is lost, have the county stop it at once.</translation>
    </message>
</context>
<context>
    <name>EnrolForm</name>
    <message>
        <location filename="../ui/pages/EnrolForm.qml" line="16"/>
        <location filename="../ui/pages/EnrolForm.qml" line="80"/>
        <source>扫县里给的二维码</source>
        <translation>Scan the QR code from the county</translation>
    </message>
    <message>
        <location filename="../ui/pages/EnrolForm.qml" line="22"/>
        <source>没有二维码就照着输；收到的是一段文字，整段贴到登记码里。</source>
        <translation>Without a QR code, type what it says; if you received a text, paste all of it into the code.</translation>
    </message>
    <message>
        <location filename="../ui/pages/EnrolForm.qml" line="33"/>
        <location filename="../ui/pages/EnrolForm.qml" line="44"/>
        <source>县里的服务器</source>
        <translation>The county&apos;s server</translation>
    </message>
    <message>
        <location filename="../ui/pages/EnrolForm.qml" line="49"/>
        <source>登记码（县里发的，只能用一次）</source>
        <translation>Code (from the county, works once)</translation>
    </message>
    <message>
        <location filename="../ui/pages/EnrolForm.qml" line="60"/>
        <source>登记码</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../ui/pages/EnrolForm.qml" line="72"/>
        <source>正在登记…</source>
        <translation>Registering…</translation>
    </message>
    <message>
        <location filename="../ui/pages/EnrolForm.qml" line="72"/>
        <source>登记</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>EnrolProgress</name>
    <message>
        <location filename="../ui/pages/EnrolProgress.qml" line="33"/>
        <source>收下的记录</source>
        <translation>Records received</translation>
    </message>
    <message>
        <location filename="../ui/pages/EnrolProgress.qml" line="55"/>
        <source>再收一次</source>
        <translation>Receive again</translation>
    </message>
    <message>
        <location filename="../ui/pages/EnrolProgress.qml" line="60"/>
        <source>先进去看看</source>
        <translation>Look inside first</translation>
    </message>
</context>
<context>
    <name>FactCard</name>
    <message>
        <location filename="../ui/delegates/FactCard.qml" line="60"/>
        <source>对</source>
        <translation>Right</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FactCard.qml" line="62"/>
        <source>%1，对</source>
        <translation>%1: right</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FactCard.qml" line="69"/>
        <source>不对</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FactCard.qml" line="73"/>
        <source>%1，不对</source>
        <translation>%1: wrong</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FactCard.qml" line="87"/>
        <location filename="../ui/delegates/FactCard.qml" line="88"/>
        <source>他说应该是什么</source>
        <translation>What they say it should be</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FactCard.qml" line="91"/>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FactCard.qml" line="107"/>
        <source>户主说：%1</source>
        <translation>The family says: %1</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FactCard.qml" line="111"/>
        <source>去改</source>
        <translation>Correct it</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <location filename="../ui/delegates/FactRow.qml" line="28"/>
        <source>有冲突</source>
        <translation>Conflict</translation>
    </message>
</context>
<context>
    <name>FieldChangeRow</name>
    <message>
        <location filename="../ui/delegates/FieldChangeRow.qml" line="39"/>
        <source>（原来的在县里）→ %1</source>
        <translation>(before: at the county) → %1</translation>
    </message>
</context>
<context>
    <name>FileCards</name>
    <message>
        <location filename="../ui/pages/FileCards.qml" line="17"/>
        <source>没有网也能送</source>
        <translation>Without a network</translation>
    </message>
    <message>
        <location filename="../ui/pages/FileCards.qml" line="18"/>
        <source>没传的可以存成文件，加了密，只有县里能看。别的平板也能替你带去。</source>
        <translation>Unsent work can be saved as a file that only the county can read. Another tablet can carry it.</translation>
    </message>
    <message>
        <location filename="../ui/pages/FileCards.qml" line="22"/>
        <source>存成文件…</source>
        <translation>Save as a file…</translation>
    </message>
    <message>
        <location filename="../ui/pages/FileCards.qml" line="27"/>
        <source>替别人带…</source>
        <translation>Carry someone&apos;s file…</translation>
    </message>
    <message>
        <location filename="../ui/pages/FileCards.qml" line="33"/>
        <source>平板的地方</source>
        <translation>Room on the tablet</translation>
    </message>
    <message>
        <location filename="../ui/pages/FileCards.qml" line="38"/>
        <source>腾地方</source>
        <translation>Make room</translation>
    </message>
    <message>
        <location filename="../ui/pages/FileCards.qml" line="51"/>
        <source>存到哪个文件夹</source>
        <translation>Folder to save in</translation>
    </message>
    <message>
        <location filename="../ui/pages/FileCards.qml" line="57"/>
        <source>要带的文件</source>
        <translation>File to carry</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <location filename="../ui/delegates/FileField.qml" line="36"/>
        <source>原件不在这台平板上。</source>
        <translation>The original is not on this tablet.</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FileField.qml" line="47"/>
        <source>请在这里签名</source>
        <translation>Please sign here</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FileField.qml" line="55"/>
        <source>选照片</source>
        <translation>Choose a photo</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FileField.qml" line="55"/>
        <source>换一张</source>
        <translation>Another photo</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FileField.qml" line="61"/>
        <source>签好了</source>
        <translation>Signed</translation>
    </message>
    <message>
        <location filename="../ui/delegates/FileField.qml" line="72"/>
        <source>重签</source>
        <translation>Sign again</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <location filename="../ui/pages/FilterBox.qml" line="34"/>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../ui/pages/FilterBox.qml" line="45"/>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>GroupPane</name>
    <message>
        <location filename="../ui/pages/GroupPane.qml" line="43"/>
        <source>谁入户</source>
        <translation>Who visits</translation>
    </message>
    <message>
        <location filename="../ui/pages/GroupPane.qml" line="48"/>
        <source>没有可分的人。等县里登记了调查员，同步一次就有。</source>
        <translation>Nobody to assign yet. Once the county has registered surveyors, sync once.</translation>
    </message>
    <message>
        <location filename="../ui/pages/GroupPane.qml" line="104"/>
        <source>看这个组的农户</source>
        <translation>Households of this group</translation>
    </message>
</context>
<context>
    <name>GroupRow</name>
    <message>
        <location filename="../ui/delegates/GroupRow.qml" line="64"/>
        <source>签字 %1 / %2</source>
        <translation>Signed %1 / %2</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <location filename="../ui/pages/Groups.qml" line="13"/>
        <source>分组</source>
        <translation>Groups</translation>
    </message>
    <message>
        <location filename="../ui/pages/Groups.qml" line="45"/>
        <source>所有的组</source>
        <translation>All groups</translation>
    </message>
    <message>
        <location filename="../ui/pages/Groups.qml" line="60"/>
        <source>从左边选一个组</source>
        <translation>Choose a group at the left</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <location filename="../ui/pages/HelpPane.qml" line="50"/>
        <source>关上帮助</source>
        <translation>Close help</translation>
    </message>
    <message>
        <location filename="../ui/pages/HelpPane.qml" line="84"/>
        <source>看一遍怎么用</source>
        <translation>Take the tour</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../ui/pages/History.qml" line="61"/>
        <source>还没有历史</source>
        <translation>No history yet</translation>
    </message>
    <message>
        <location filename="../ui/pages/History.qml" line="61"/>
        <source>没有找到“%1”。换几个字试试。</source>
        <translation>Nothing for “%1”. Try other words.</translation>
    </message>
    <message>
        <location filename="../ui/pages/History.qml" line="85"/>
        <source>回到全部历史</source>
        <translation>Back to the whole history</translation>
    </message>
</context>
<context>
    <name>HistoryHead</name>
    <message>
        <location filename="../ui/pages/HistoryHead.qml" line="38"/>
        <source>整页看</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <location filename="../ui/pages/HistoryHead.qml" line="47"/>
        <source>找一项、一个人</source>
        <translation>Find an item or person</translation>
    </message>
    <message>
        <location filename="../ui/pages/HistoryHead.qml" line="48"/>
        <source>在历史里找</source>
        <translation>Search the history</translation>
    </message>
    <message>
        <location filename="../ui/pages/HistoryHead.qml" line="63"/>
        <source>正在取…</source>
        <translation>Fetching…</translation>
    </message>
    <message>
        <location filename="../ui/pages/HistoryHead.qml" line="63"/>
        <source>从县里取更早的</source>
        <translation>Fetch older from the county</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <location filename="../ui/pages/Home.qml" line="99"/>
        <source>要办的</source>
        <translation>To do</translation>
    </message>
    <message>
        <location filename="../ui/pages/Home.qml" line="111"/>
        <source>没有约好的户，也没有没填完的。</source>
        <translation>No appointments, nothing unfinished.</translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message>
        <location filename="../ui/pages/Household.qml" line="147"/>
        <location filename="../ui/pages/Household.qml" line="148"/>
        <source>上一户</source>
        <translation>Previous home</translation>
    </message>
    <message>
        <location filename="../ui/pages/Household.qml" line="155"/>
        <location filename="../ui/pages/Household.qml" line="156"/>
        <source>下一户</source>
        <translation>Next home</translation>
    </message>
    <message>
        <location filename="../ui/pages/Household.qml" line="163"/>
        <location filename="../ui/pages/Household.qml" line="164"/>
        <source>改成员</source>
        <translation>Edit people</translation>
    </message>
    <message>
        <location filename="../ui/pages/Household.qml" line="170"/>
        <location filename="../ui/pages/Household.qml" line="171"/>
        <source>有变动</source>
        <translation>Changes</translation>
    </message>
</context>
<context>
    <name>HouseholdAnswers</name>
    <message>
        <location filename="../ui/pages/HouseholdAnswers.qml" line="24"/>
        <source>入户答案</source>
        <translation>Answers</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdAnswers.qml" line="46"/>
        <source>还没有答案。点下面的按钮开始入户。</source>
        <translation>No answers yet. Start the visit with the button below.</translation>
    </message>
</context>
<context>
    <name>HouseholdOverview</name>
    <message>
        <location filename="../ui/pages/HouseholdOverview.qml" line="91"/>
        <source>评分 · 已答 %1</source>
        <translation>Score · answered %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdOverview.qml" line="94"/>
        <source>示例权重 · 分数线未下达</source>
        <translation>Sample weights · no line yet</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdOverview.qml" line="101"/>
        <source>一票否决 · 问了</source>
        <translation>Vetoes · asked</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdOverview.qml" line="103"/>
        <source>条</source>
        <translation>vetoes</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdOverview.qml" line="112"/>
        <source>人均纯收入</source>
        <translation>Net income a head</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdOverview.qml" line="114"/>
        <source>按填的收入和人口算的</source>
        <translation>From the income and people entered</translation>
    </message>
</context>
<context>
    <name>HouseholdRow</name>
    <message>
        <location filename="../ui/delegates/HouseholdRow.qml" line="34"/>
        <source>%1 分</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <location filename="../ui/delegates/HouseholdRow.qml" line="125"/>
        <source>分</source>
        <translation>pts</translation>
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
        <location filename="../ui/pages/Households.qml" line="24"/>
        <source>从左边选一户</source>
        <translation>Choose a home on the left</translation>
    </message>
</context>
<context>
    <name>HouseholdsPane</name>
    <message>
        <location filename="../ui/pages/HouseholdsPane.qml" line="34"/>
        <source>姓名、拼音、尾号、电话</source>
        <translation>Name, pinyin, last digits, phone</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdsPane.qml" line="35"/>
        <source>搜索农户</source>
        <translation>Search homes</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdsPane.qml" line="50"/>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdsPane.qml" line="56"/>
        <location filename="../ui/pages/HouseholdsPane.qml" line="149"/>
        <source>扫户卡</source>
        <translation>Scan a card</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdsPane.qml" line="101"/>
        <location filename="../ui/pages/HouseholdsPane.qml" line="102"/>
        <source>分组</source>
        <translation>Groups</translation>
    </message>
    <message>
        <location filename="../ui/pages/HouseholdsPane.qml" line="108"/>
        <location filename="../ui/pages/HouseholdsPane.qml" line="109"/>
        <source>漏登的户</source>
        <translation>Missed home</translation>
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
        <location filename="../ui/pages/Inbox.qml" line="43"/>
        <source>没有要定的事。</source>
        <translation>Nothing to settle.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Inbox.qml" line="66"/>
        <source>回到列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <location filename="../ui/pages/Inbox.qml" line="97"/>
        <source>从左边选一件</source>
        <translation>Choose an item on the left</translation>
    </message>
</context>
<context>
    <name>JoinFieldRow</name>
    <message>
        <location filename="../ui/delegates/JoinFieldRow.qml" line="36"/>
        <source>%1，甲家：%2</source>
        <translation>%1, home A: %2</translation>
    </message>
    <message>
        <location filename="../ui/delegates/JoinFieldRow.qml" line="46"/>
        <source>%1，乙家：%2</source>
        <translation>%1, home B: %2</translation>
    </message>
</context>
<context>
    <name>JoinPane</name>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="71"/>
        <source>甲：%1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="80"/>
        <source>乙：%1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="87"/>
        <source>两家填的都一样。</source>
        <translation>Both say the same.</translation>
    </message>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="87"/>
        <source>不一样的，选要留下的。没选上的也不会丢，历史里都看得到。</source>
        <translation>Where they differ, choose what stays. The other answer is not lost: the history keeps it.</translation>
    </message>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="115"/>
        <source>家里人</source>
        <translation>Family</translation>
    </message>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="141"/>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="160"/>
        <source>或者自己写原因</source>
        <translation>Or write the reason yourself</translation>
    </message>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="161"/>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="179"/>
        <source>合了还能撤回</source>
        <translation>Joining can be undone</translation>
    </message>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="180"/>
        <source>是同一家</source>
        <translation>Same home</translation>
    </message>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="186"/>
        <source>不是同一家</source>
        <translation>Different homes</translation>
    </message>
    <message>
        <location filename="../ui/pages/JoinPane.qml" line="192"/>
        <source>先放</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>JoinPersonRow</name>
    <message>
        <location filename="../ui/delegates/JoinPersonRow.qml" line="42"/>
        <source>合成一个人</source>
        <translation>One person</translation>
    </message>
    <message>
        <location filename="../ui/delegates/JoinPersonRow.qml" line="45"/>
        <source>%1：合成一个人</source>
        <translation>%1: one person</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <location filename="../ui/controls/KeyPad.qml" line="43"/>
        <source>退一位</source>
        <translation>Back one digit</translation>
    </message>
</context>
<context>
    <name>LineagePane</name>
    <message>
        <location filename="../ui/pages/LineagePane.qml" line="23"/>
        <source>点左边的一件，看它写了什么</source>
        <translation>Tap an entry on the left to see what it wrote</translation>
    </message>
    <message>
        <location filename="../ui/pages/LineagePane.qml" line="86"/>
        <source>这个答案到了哪里</source>
        <translation>How far this answer has come</translation>
    </message>
    <message>
        <location filename="../ui/pages/LineagePane.qml" line="101"/>
        <source>历史只能看，不能改。要更正就再记一笔。</source>
        <translation>History can only be read. To correct it, enter it anew.</translation>
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
        <location filename="../ui/pages/Members.qml" line="17"/>
        <source>家庭成员</source>
        <translation>Members</translation>
    </message>
    <message>
        <location filename="../ui/pages/Members.qml" line="46"/>
        <source>名单：%1</source>
        <translation>List: %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/Members.qml" line="133"/>
        <source>收起数字键</source>
        <translation>Put the keys away</translation>
    </message>
    <message>
        <location filename="../ui/pages/Members.qml" line="147"/>
        <source>填完了</source>
        <translation>Done</translation>
    </message>
    <message>
        <location filename="../ui/pages/Members.qml" line="147"/>
        <source>下一位：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/Members.qml" line="159"/>
        <location filename="../ui/pages/Members.qml" line="161"/>
        <source>标为已离开…</source>
        <translation>Mark as left…</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <location filename="../ui/controls/NavBar.qml" line="45"/>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <location filename="../ui/controls/NavBar.qml" line="53"/>
        <source>农户</source>
        <translation>Homes</translation>
    </message>
    <message>
        <location filename="../ui/controls/NavBar.qml" line="61"/>
        <source>待定</source>
        <translation>To settle</translation>
    </message>
    <message>
        <location filename="../ui/controls/NavBar.qml" line="70"/>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <location filename="../ui/controls/NavBar.qml" line="83"/>
        <source>我的</source>
        <translation>Me</translation>
    </message>
    <message>
        <location filename="../ui/controls/NavBar.qml" line="87"/>
        <source>我的：%1</source>
        <translation>Me: %1</translation>
    </message>
</context>
<context>
    <name>NewsPane</name>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="73"/>
        <source>不同意，就写上原因。这一处会重新打开，由上一级来定，两个答案都留着。</source>
        <translation>If you disagree, say why. The question opens again for the next level; both answers are kept.</translation>
    </message>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="81"/>
        <location filename="../ui/pages/NewsPane.qml" line="82"/>
        <source>为什么不同意</source>
        <translation>Why you disagree</translation>
    </message>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="89"/>
        <source>没错的话，写上为什么</source>
        <translation>If it is right, say why</translation>
    </message>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="90"/>
        <source>没错的原因</source>
        <translation>Why it is right</translation>
    </message>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="95"/>
        <source>没错，是这样</source>
        <translation>It is right</translation>
    </message>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="102"/>
        <source>我不同意</source>
        <translation>I disagree</translation>
    </message>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="115"/>
        <source>知道了</source>
        <translation>I have read it</translation>
    </message>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="115"/>
        <source>去看这户</source>
        <translation>Go to this home</translation>
    </message>
    <message>
        <location filename="../ui/pages/NewsPane.qml" line="121"/>
        <source>看这户</source>
        <translation>See this home</translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message>
        <location filename="../ui/pages/OutboxCard.qml" line="32"/>
        <source>还在本机的</source>
        <translation>Only on this tablet</translation>
    </message>
</context>
<context>
    <name>PastRuns</name>
    <message>
        <location filename="../ui/pages/PastRuns.qml" line="25"/>
        <source>最近几次</source>
        <translation>Recent syncs</translation>
    </message>
    <message>
        <location filename="../ui/pages/PastRuns.qml" line="31"/>
        <source>打开以后还没有同步过。</source>
        <translation>Not synced since the app was opened.</translation>
    </message>
    <message>
        <location filename="../ui/pages/PastRuns.qml" line="46"/>
        <source>没有回执前，本机一条不删。</source>
        <translation>Nothing is removed here before the county has it.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <location filename="../ui/pages/People.qml" line="13"/>
        <source>这台平板上的人</source>
        <translation>People of this tablet</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="64"/>
        <source>%1的密码</source>
        <translation>PIN of %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="70"/>
        <source>有了密码，平板放一会儿就锁上。忘了就请县里再给一个登记码，填的都还在。</source>
        <translation>With a PIN the tablet locks itself after a while. Forgotten? Ask the county for a new code; your work stays.</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="79"/>
        <location filename="../ui/pages/People.qml" line="80"/>
        <source>原来的密码</source>
        <translation>PIN so far</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="89"/>
        <source>新的密码，几位数字</source>
        <translation>New PIN, some digits</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="90"/>
        <source>新的密码</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="95"/>
        <source>定这个密码</source>
        <translation>Use this PIN</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="95"/>
        <source>换密码</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="95"/>
        <source>设密码</source>
        <translation>Set a PIN</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="122"/>
        <source>再加一个人</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="128"/>
        <source>县里给他一个登记码，有网的时候填。</source>
        <translation>The county gives them a code; enter it where there is a network.</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="136"/>
        <location filename="../ui/pages/People.qml" line="137"/>
        <source>登记码</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="142"/>
        <source>正在登记…</source>
        <translation>Enrolling…</translation>
    </message>
    <message>
        <location filename="../ui/pages/People.qml" line="142"/>
        <source>登记</source>
        <translation>Enrol</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <location filename="../ui/pages/PeoplePane.qml" line="16"/>
        <source>谁在用？</source>
        <translation>Who is here?</translation>
    </message>
    <message>
        <location filename="../ui/pages/PeoplePane.qml" line="16"/>
        <source>换人</source>
        <translation>Switch person</translation>
    </message>
    <message>
        <location filename="../ui/pages/PeoplePane.qml" line="43"/>
        <source>%1，请输密码</source>
        <translation>%1, please enter your PIN</translation>
    </message>
    <message>
        <location filename="../ui/pages/PeoplePane.qml" line="66"/>
        <source>进去</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../ui/pages/PeoplePane.qml" line="66"/>
        <source>%1来用</source>
        <translation>%1 goes on</translation>
    </message>
</context>
<context>
    <name>PersonDisc</name>
    <message>
        <location filename="../ui/delegates/PersonDisc.qml" line="24"/>
        <source>正在用</source>
        <translation>In use</translation>
    </message>
</context>
<context>
    <name>PersonIdCard</name>
    <message>
        <location filename="../ui/pages/PersonIdCard.qml" line="49"/>
        <source>必填</source>
        <translation>Required</translation>
    </message>
    <message>
        <location filename="../ui/pages/PersonIdCard.qml" line="19"/>
        <source>按证上 6-8-4 分三段核对</source>
        <translation>Compare with the card, 6-8-4</translation>
    </message>
    <message>
        <location filename="../ui/pages/PersonIdCard.qml" line="78"/>
        <source>按证号：%1</source>
        <translation>By the number: %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/PersonIdCard.qml" line="103"/>
        <source>这一题有两个答案，去定</source>
        <translation>This question has two answers: settle</translation>
    </message>
</context>
<context>
    <name>PersonIdSide</name>
    <message>
        <location filename="../ui/pages/PersonIdSide.qml" line="34"/>
        <source>核对证号</source>
        <translation>Check the number</translation>
    </message>
    <message>
        <location filename="../ui/pages/PersonIdSide.qml" line="60"/>
        <source>X 只会出现在第 18 位。</source>
        <translation>X can only be the 18th.</translation>
    </message>
</context>
<context>
    <name>PhotoPane</name>
    <message>
        <location filename="../ui/pages/PhotoPane.qml" line="31"/>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../ui/pages/PhotoPane.qml" line="64"/>
        <location filename="../ui/pages/PhotoPane.qml" line="65"/>
        <source>照的是什么</source>
        <translation>What it shows</translation>
    </message>
    <message>
        <location filename="../ui/pages/PhotoPane.qml" line="76"/>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <location filename="../ui/pages/PhotoPane.qml" line="81"/>
        <source>证件、材料</source>
        <translation>Document</translation>
    </message>
    <message>
        <location filename="../ui/pages/PhotoPane.qml" line="88"/>
        <source>拿掉这张</source>
        <translation>Remove this one</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <location filename="../ui/pages/PhotoStrip.qml" line="16"/>
        <source>照片和材料 · %1 张</source>
        <translation>Photos and papers · %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/PhotoStrip.qml" line="16"/>
        <source>照片和材料</source>
        <translation>Photos and papers</translation>
    </message>
    <message>
        <location filename="../ui/pages/PhotoStrip.qml" line="34"/>
        <source>正在存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <location filename="../ui/pages/PhotoStrip.qml" line="34"/>
        <source>加照片</source>
        <translation>Add a photo</translation>
    </message>
</context>
<context>
    <name>PicturePicker</name>
    <message>
        <location filename="../ui/pages/PicturePicker.qml" line="12"/>
        <source>选一张照片</source>
        <translation>Choose a photo</translation>
    </message>
    <message>
        <location filename="../ui/pages/PicturePicker.qml" line="34"/>
        <source>照片 (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG)</source>
        <translation>Photos (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG)</translation>
    </message>
    <message>
        <location filename="../ui/pages/PicturePicker.qml" line="34"/>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <location filename="../ui/pages/PinPad.qml" line="35"/>
        <source>几位数字，跟设的时候一样</source>
        <translation>The digits you chose</translation>
    </message>
    <message>
        <location filename="../ui/pages/PinPad.qml" line="39"/>
        <source>输了 %1 位</source>
        <translation>%1 digits entered</translation>
    </message>
    <message>
        <location filename="../ui/pages/PinPad.qml" line="54"/>
        <location filename="../ui/pages/PinPad.qml" line="59"/>
        <source>忘了密码</source>
        <translation>Forgotten?</translation>
    </message>
    <message>
        <location filename="../ui/pages/PinPad.qml" line="59"/>
        <source>退一位</source>
        <translation>Back one digit</translation>
    </message>
    <message>
        <location filename="../ui/pages/PinPad.qml" line="74"/>
        <source>请县里再给你一个登记码，用它设新的密码。填的都还在。</source>
        <translation>Ask the county for another code and set a new PIN with it. Your work stays.</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <location filename="../ui/delegates/PlaceField.qml" line="36"/>
        <source>北纬 °</source>
        <translation>° N</translation>
    </message>
    <message>
        <location filename="../ui/delegates/PlaceField.qml" line="39"/>
        <source>：纬度</source>
        <translation>: latitude</translation>
    </message>
    <message>
        <location filename="../ui/delegates/PlaceField.qml" line="50"/>
        <source>东经 °</source>
        <translation>° E</translation>
    </message>
    <message>
        <location filename="../ui/delegates/PlaceField.qml" line="53"/>
        <source>：经度</source>
        <translation>: longitude</translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
    <message>
        <location filename="../ui/pages/PracticeCard.qml" line="24"/>
        <source>先练一练</source>
        <translation>Practise first</translation>
    </message>
    <message>
        <location filename="../ui/pages/PracticeCard.qml" line="30"/>
        <source>打开一个练习村：里面的人都是编的，随便填、随便改，不用网，什么都不会传到县里。</source>
        <translation>Open a practice village: everybody in it is made up. Fill in and change what you like, without a network. Nothing of it reaches the county.</translation>
    </message>
    <message>
        <location filename="../ui/pages/PracticeCard.qml" line="35"/>
        <source>打开练习村</source>
        <translation>Open the practice village</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="34"/>
        <source>自动算</source>
        <translation>Calculated</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="34"/>
        <source>必填</source>
        <translation>Required</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="34"/>
        <source>留着后面问</source>
        <translation>Ask later</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="34"/>
        <source>必填 · 还没答</source>
        <translation>Required · not answered yet</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="103"/>
        <source>怎么看、怎么问：%1</source>
        <translation>How to look and ask: %1</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="111"/>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="113"/>
        <source>去掉 %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="208"/>
        <source>已说明：%1</source>
        <translation>Explained: %1</translation>
    </message>
    <message>
        <location filename="../ui/delegates/QuestionCard.qml" line="212"/>
        <source>这一题有两个答案，去定</source>
        <translation>This question has two answers: settle</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <location filename="../ui/pages/QuestionList.qml" line="77"/>
        <source>看整张表</source>
        <translation>See the whole form</translation>
    </message>
    <message>
        <location filename="../ui/pages/QuestionList.qml" line="77"/>
        <source>换成新版</source>
        <translation>Take the new version</translation>
    </message>
    <message>
        <location filename="../ui/pages/QuestionList.qml" line="117"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <location filename="../ui/delegates/ReasonField.qml" line="35"/>
        <source>其他原因…</source>
        <translation>Another reason…</translation>
    </message>
    <message>
        <location filename="../ui/delegates/ReasonField.qml" line="49"/>
        <source>写一句原因</source>
        <translation>The reason, in a sentence</translation>
    </message>
    <message>
        <location filename="../ui/delegates/ReasonField.qml" line="50"/>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../ui/delegates/ReasonField.qml" line="54"/>
        <source>就是这样</source>
        <translation>So it is</translation>
    </message>
</context>
<context>
    <name>ReminderStrip</name>
    <message>
        <location filename="../ui/controls/ReminderStrip.qml" line="41"/>
        <source>看一看</source>
        <translation>Look</translation>
    </message>
    <message>
        <location filename="../ui/controls/ReminderStrip.qml" line="48"/>
        <source>知道了，今天不再提</source>
        <translation>Noted; not again today</translation>
    </message>
</context>
<context>
    <name>ResumeCard</name>
    <message>
        <location filename="../ui/pages/ResumeCard.qml" line="63"/>
        <source>继续填</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>RosterPane</name>
    <message>
        <location filename="../ui/pages/RosterPane.qml" line="43"/>
        <source>同吃同住、收支在一起的人</source>
        <translation>Who live, eat and spend together</translation>
    </message>
    <message>
        <location filename="../ui/pages/RosterPane.qml" line="50"/>
        <source>加人</source>
        <translation>Add a person</translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <location filename="../ui/controls/SampleStrip.qml" line="19"/>
        <source>示例 · 合成数据</source>
        <translation>Sample data · made up</translation>
    </message>
    <message>
        <location filename="../ui/controls/SampleStrip.qml" line="19"/>
        <source>练习村 · 合成数据，不会传到县里</source>
        <translation>Practice village · made up, never sent</translation>
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
        <location filename="../ui/pages/ScorePanel.qml" line="81"/>
        <source>人均纯收入</source>
        <translation>Net income a head</translation>
    </message>
    <message>
        <location filename="../ui/pages/ScorePanel.qml" line="96"/>
        <source>逐项</source>
        <translation>Item by item</translation>
    </message>
</context>
<context>
    <name>ScoreStrip</name>
    <message>
        <location filename="../ui/controls/ScoreStrip.qml" line="19"/>
        <source>现在得分 %1 %2，示例权重</source>
        <translation>Score now %1 %2, sample weights</translation>
    </message>
    <message>
        <location filename="../ui/controls/ScoreStrip.qml" line="20"/>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../ui/controls/ScoreStrip.qml" line="20"/>
        <source>逐项看</source>
        <translation>Item by item</translation>
    </message>
    <message>
        <location filename="../ui/controls/ScoreStrip.qml" line="61"/>
        <source>示例权重</source>
        <translation>Sample weights</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../ui/pages/Settings.qml" line="17"/>
        <source>我的</source>
        <translation>Me</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="41"/>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="42"/>
        <source>太阳底下用户外，夜里用深色。换了马上生效，正在填的不会丢。</source>
        <translation>Outdoor for sunlight, dark for the night. Switches at once; nothing typed is lost.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="47"/>
        <source>平常</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="51"/>
        <source>户外</source>
        <translation>Outdoor</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="55"/>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="71"/>
        <source>字的大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="72"/>
        <source>字大了，按钮也跟着大。</source>
        <translation>Buttons grow with the text.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="88"/>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="105"/>
        <source>人和记录</source>
        <translation>People and records</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="109"/>
        <source>换人、密码</source>
        <translation>Switch person, PIN</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="114"/>
        <source>撤回和找回</source>
        <translation>Undo and restore</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="120"/>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="121"/>
        <source>打电话问县里时，先存一份诊断文件。里面只有数字和代号，没有农户的任何东西。</source>
        <translation>Before you call the county, save a diagnosis file. It holds numbers and codes only, nothing of any family.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="125"/>
        <source>再看一遍怎么用</source>
        <translation>Show the tour again</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="130"/>
        <source>正在存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="130"/>
        <source>存诊断文件</source>
        <translation>Save diagnosis file</translation>
    </message>
    <message>
        <location filename="../ui/pages/Settings.qml" line="151"/>
        <source>存到哪个文件夹</source>
        <translation>Folder to save in</translation>
    </message>
</context>
<context>
    <name>SignPane</name>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="30"/>
        <source>请户主签字</source>
        <translation>Signature of the head</translation>
    </message>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="36"/>
        <source>签的是上面念过的这些。以后有改动，这里会说明要重签。</source>
        <translation>What was read out is what is signed. If it changes later, this page will ask for a new signature.</translation>
    </message>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="40"/>
        <location filename="../ui/pages/SignPane.qml" line="49"/>
        <source>谁签</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="56"/>
        <source>%1，请在这里签名</source>
        <translation>%1, please sign here</translation>
    </message>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="64"/>
        <source>签好了</source>
        <translation>Signed</translation>
    </message>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="71"/>
        <source>重签</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="77"/>
        <source>先不签</source>
        <translation>Not now</translation>
    </message>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="83"/>
        <source>屏上不好签，也可以签在纸上，或者按手印，拍下来。</source>
        <translation>If signing on glass is hard: sign on paper or give a fingerprint, and photograph it.</translation>
    </message>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="92"/>
        <source>签在纸上拍照</source>
        <translation>Signed on paper: photo</translation>
    </message>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="98"/>
        <source>按手印拍照</source>
        <translation>Fingerprint: photo</translation>
    </message>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="114"/>
        <source>签了字的纸</source>
        <translation>The signed paper</translation>
    </message>
    <message>
        <location filename="../ui/pages/SignPane.qml" line="114"/>
        <source>手印</source>
        <translation>The fingerprint</translation>
    </message>
</context>
<context>
    <name>StepCell</name>
    <message>
        <location filename="../ui/delegates/StepCell.qml" line="28"/>
        <source>%1，%2 户</source>
        <translation>%1, %2 households</translation>
    </message>
    <message>
        <location filename="../ui/delegates/StepCell.qml" line="66"/>
        <source>户</source>
        <translation>homes</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <location filename="../ui/delegates/StepLine.qml" line="26"/>
        <source>%1，%2 户</source>
        <translation>%1, %2 households</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <location filename="../ui/pages/Summary.qml" line="16"/>
        <source>念给户主听</source>
        <translation>Read it out</translation>
    </message>
    <message>
        <location filename="../ui/pages/Summary.qml" line="103"/>
        <source>得分 %1 %2 · 人均纯收入 %3</source>
        <translation>Score %1 %2 · net income a head %3</translation>
    </message>
    <message>
        <location filename="../ui/pages/Summary.qml" line="108"/>
        <source>分数用的是示例权重。%1</source>
        <translation>The score uses sample weights. %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/Summary.qml" line="115"/>
        <source>都对</source>
        <translation>All right</translation>
    </message>
    <message>
        <location filename="../ui/pages/Summary.qml" line="115"/>
        <source>都念过了，都对</source>
        <translation>All read out, all right</translation>
    </message>
    <message>
        <location filename="../ui/pages/Summary.qml" line="226"/>
        <source>还有 %1 样没齐，往下看</source>
        <translation>%1 things missing: see below</translation>
    </message>
    <message>
        <location filename="../ui/pages/Summary.qml" line="226"/>
        <source>这户还没有开始入户</source>
        <translation>No visit has begun here</translation>
    </message>
    <message>
        <location filename="../ui/pages/Summary.qml" line="228"/>
        <source>重新签字</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <location filename="../ui/pages/Summary.qml" line="228"/>
        <source>去签字</source>
        <translation>Sign</translation>
    </message>
    <message>
        <location filename="../ui/pages/Summary.qml" line="235"/>
        <source>回去改</source>
        <translation>Back to the form</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <location filename="../ui/pages/Survey.qml" line="94"/>
        <source>念给户主听</source>
        <translation>Read it out</translation>
    </message>
    <message>
        <location filename="../ui/pages/Survey.qml" line="94"/>
        <source>下一题</source>
        <translation>Next question</translation>
    </message>
    <message>
        <location filename="../ui/pages/Survey.qml" line="94"/>
        <source>下一条：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/Survey.qml" line="94"/>
        <source>下一条没问的：%1</source>
        <translation>Next not asked: %1</translation>
    </message>
    <message>
        <location filename="../ui/pages/Survey.qml" line="109"/>
        <location filename="../ui/pages/Survey.qml" line="110"/>
        <source>留到后面问</source>
        <translation>Ask later</translation>
    </message>
    <message>
        <location filename="../ui/pages/Survey.qml" line="117"/>
        <source>家庭成员</source>
        <translation>Members</translation>
    </message>
</context>
<context>
    <name>SurveySteps</name>
    <message>
        <location filename="../ui/pages/SurveySteps.qml" line="41"/>
        <source>家庭成员</source>
        <translation>Members</translation>
    </message>
    <message>
        <location filename="../ui/pages/SurveySteps.qml" line="47"/>
        <source>念给户主听、签字</source>
        <translation>Read it out, sign</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <location filename="../ui/pages/Sync.qml" line="13"/>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
</context>
<context>
    <name>SyncCard</name>
    <message>
        <location filename="../ui/pages/SyncCard.qml" line="41"/>
        <source>看进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../ui/pages/SyncCard.qml" line="41"/>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
</context>
<context>
    <name>SyncRun</name>
    <message>
        <location filename="../ui/pages/SyncRun.qml" line="68"/>
        <source>先停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../ui/pages/SyncRun.qml" line="76"/>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <location filename="../ui/pages/SyncRun.qml" line="91"/>
        <source>① 传上去</source>
        <translation>① Sending</translation>
    </message>
    <message>
        <location filename="../ui/pages/SyncRun.qml" line="98"/>
        <source>② 收下别人改的</source>
        <translation>② Receiving others&apos; changes</translation>
    </message>
</context>
<context>
    <name>TimelineField</name>
    <message>
        <location filename="../ui/delegates/TimelineField.qml" line="49"/>
        <source>（原来的在县里）→ %1</source>
        <translation>(before: at the county) → %1</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message numerus="yes">
        <location filename="../viewmodel/timeline_words.cpp" line="57"/>
        <source>登记 %n 口人</source>
        <translation>
            <numerusform>%n person added</numerusform>
            <numerusform>%n people added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../viewmodel/timeline_words.cpp" line="59"/>
        <source>新填 %n 处</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../viewmodel/timeline_words.cpp" line="61"/>
        <source>改 %n 处</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../viewmodel/timeline_words.cpp" line="63"/>
        <source>照片 %n 张</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="64"/>
        <location filename="../viewmodel/timeline_words.cpp" line="66"/>
        <location filename="../viewmodel/timeline_words.cpp" line="110"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="66"/>
        <location filename="../viewmodel/timeline_words.cpp" line="97"/>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="74"/>
        <source>入户：%1</source>
        <translation>Visit: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="79"/>
        <source>登记了这户：%1</source>
        <translation>Home added: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="87"/>
        <source>定下：%1 %2</source>
        <translation>Settled: %1 %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="110"/>
        <source>入户的人：%1</source>
        <translation>Visitors: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="112"/>
        <source>户主签了字</source>
        <translation>signed by the head</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="122"/>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="123"/>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="113"/>
        <location filename="../viewmodel/timeline_words.cpp" line="125"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message numerus="yes">
        <location filename="../viewmodel/timeline_words.cpp" line="128"/>
        <source>；还有 %n 处</source>
        <translation>
            <numerusform>; and %n more</numerusform>
            <numerusform>; and %n more</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="138"/>
        <source>原因：%1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="139"/>
        <source>%1。%2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="146"/>
        <source>%1 · 平板 %2 号</source>
        <translation>%1 · tablet %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="190"/>
        <source>%1 月 %2 日</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="192"/>
        <source>今天 %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/timeline_words.cpp" line="194"/>
        <source>昨天 %1</source>
        <translation>Yesterday %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../ui/controls/TopBar.qml" line="41"/>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../ui/controls/TopBar.qml" line="76"/>
        <source>换亮度：屋里、太阳下、夜里</source>
        <translation>Brightness: indoors, sun, night</translation>
    </message>
    <message>
        <location filename="../ui/controls/TopBar.qml" line="95"/>
        <source>这一页怎么用</source>
        <translation>How this page works</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <location filename="../ui/pages/TourCard.qml" line="143"/>
        <source>不看了</source>
        <translation>Skip</translation>
    </message>
    <message>
        <location filename="../ui/pages/TourCard.qml" line="150"/>
        <source>上一条</source>
        <translation>Previous</translation>
    </message>
    <message>
        <location filename="../ui/pages/TourCard.qml" line="157"/>
        <source>开始用</source>
        <translation>Begin</translation>
    </message>
    <message>
        <location filename="../ui/pages/TourCard.qml" line="157"/>
        <source>下一条</source>
        <translation>Next</translation>
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
    <name>Undo</name>
    <message>
        <location filename="../ui/pages/Undo.qml" line="16"/>
        <source>撤回和找回</source>
        <translation>Undo and restore</translation>
    </message>
    <message>
        <location filename="../ui/pages/Undo.qml" line="17"/>
        <source>撤回是再记一笔改回去，原来的也留着</source>
        <translation>Undo writes one more change; what was stays in the history</translation>
    </message>
    <message>
        <location filename="../ui/pages/Undo.qml" line="46"/>
        <source>还没有可以撤回的，也没有删掉的户。</source>
        <translation>Nothing to undo and no deleted household.</translation>
    </message>
    <message>
        <location filename="../ui/pages/Undo.qml" line="51"/>
        <source>删掉的户</source>
        <translation>Deleted households</translation>
    </message>
    <message>
        <location filename="../ui/pages/Undo.qml" line="72"/>
        <source>找回来</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <location filename="../ui/pages/Undo.qml" line="78"/>
        <source>我最近做的</source>
        <translation>What I did lately</translation>
    </message>
    <message>
        <location filename="../ui/pages/Undo.qml" line="103"/>
        <source>再做回去</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../ui/pages/Undo.qml" line="103"/>
        <source>撤回</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <location filename="../ui/controls/UndoBar.qml" line="38"/>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <location filename="../ui/pages/Unlock.qml" line="32"/>
        <source>没有网也能开</source>
        <translation>Opens without a network</translation>
    </message>
    <message>
        <location filename="../ui/pages/Unlock.qml" line="38"/>
        <source>都存在本机，锁着也不会丢</source>
        <translation>All saved here; locked it is safe</translation>
    </message>
    <message>
        <location filename="../ui/pages/Unlock.qml" line="43"/>
        <source>开锁后回到原来那一页</source>
        <translation>Unlocking leads back to where you were</translation>
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
    <name>VetoDetail</name>
    <message>
        <location filename="../ui/pages/VetoDetail.qml" line="48"/>
        <source>否决和评分分开记。有疑似也照样打分、照样上小组评议会；只有“确认”才进公示，公示只写条号，不写细节。</source>
        <translation>Vetoes and score are recorded apart. A suspicion is scored and goes to the meeting as usual; only “confirmed” is posted, and only by its number.</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <location filename="../viewmodel/answer_words.cpp" line="17"/>
        <source>拍了照片</source>
        <translation>photo taken</translation>
    </message>
    <message>
        <location filename="../viewmodel/answer_words.cpp" line="19"/>
        <source>签了字</source>
        <translation>signed</translation>
    </message>
    <message>
        <location filename="../viewmodel/answer_words.cpp" line="21"/>
        <source>定了位</source>
        <translation>place recorded</translation>
    </message>
    <message>
        <location filename="../viewmodel/answer_words.cpp" line="31"/>
        <source>、</source>
        <translation>, </translation>
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
        <location filename="../viewmodel/wording.cpp" line="45"/>
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
    <message>
        <location filename="../viewmodel/wording.cpp" line="40"/>
        <source>签字的人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="41"/>
        <source>怎么签的</source>
        <translation>How it was signed</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="42"/>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="43"/>
        <source>说明</source>
        <translation>Caption</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="44"/>
        <source>哪天拍的</source>
        <translation>Taken on</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="46"/>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="47"/>
        <source>组长</source>
        <translation>Head of the group</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="48"/>
        <source>组长电话</source>
        <translation>Phone of the head</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="49"/>
        <source>排在第几</source>
        <translation>Place in lists</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="50"/>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="124"/>
        <source>一处疑问</source>
        <translation>A question</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="20"/>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="21"/>
        <source>上面的格子是全村走到哪一步：每一格是站在这一步的户数，点一下就列出来。粗框的是你下一步该做的。</source>
        <translation>The board shows how far the village is: each cell counts the homes standing at that step; tap for the list. The bold one is your next step.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="25"/>
        <source>到期的事里有约好再去的、没填完的、要定的冲突和要改的地方。</source>
        <translation>To do lists appointments, unfinished forms, conflicts to settle and things to fix.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="26"/>
        <source>没有网也什么都能填；右上角写着还有多少没传。</source>
        <translation>Everything works without a network; the top right says how much is not sent yet.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="28"/>
        <source>找一户</source>
        <translation>Finding a home</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="29"/>
        <source>可以写名字、拼音、拼音的头一个字母（zs 就是张三）、证号或电话的最后几位、户编号。</source>
        <translation>Type a name, pinyin, its initials (zs for 张三), the last digits of an ID or phone, or the household number.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="31"/>
        <source>按屯、按步、只看我名下的、只看有疑问的，都能再缩小；点“全部”回来。</source>
        <translation>Narrow down by group, by step, mine, or with questions; “All” brings everything back.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="34"/>
        <source>一户人家</source>
        <translation>A home</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="35"/>
        <source>“开始入户”进调查；填了一半的叫“继续入户”。</source>
        <translation>“Start the visit” opens the survey; half done, it says “Continue the visit”.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="24"/>
        <source>“继续填”回到上次停下的那一题。</source>
        <translation>“Continue” goes back to the question where you stopped.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="32"/>
        <source>名单上没有的人家，用“漏登的户”登上。先搜一遍，免得登两次。</source>
        <translation>A home that is not on the list: add it with “Missed home”. Search first, so that it is not added twice.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="36"/>
        <source>分户、迁走、换户主、有人离开或回来，都在“有变动”里，写上原因。</source>
        <translation>Splits, moves, a new head, somebody left or came back: all under “Changes”, with a reason.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="37"/>
        <source>“历史”里看得到每一处是谁、什么时候、在哪台平板上填的，原来是什么。</source>
        <translation>“History” shows who set each field, when, on which tablet, and what it was before.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="38"/>
        <source>名字旁边写着这户有没有存到县里。</source>
        <translation>Beside the name stands whether the county has this home.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="40"/>
        <source>入户调查</source>
        <translation>The survey</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="41"/>
        <source>一进、二看、三算、四比、五议，先问哪一步都行；填过的、没答的，左边看得到。</source>
        <translation>Five steps, in any order; what is answered and what is open shows beside or above the questions.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="42"/>
        <source>每个字都马上存在本机。填错的、填一半的也存着，只是标出来。</source>
        <translation>Every letter is saved on this tablet at once. Wrong or half-typed values are kept too, only marked.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="43"/>
        <source>红的要改了才能签字，但不挡你往下填；黄的请再问一遍，没错就选个原因。</source>
        <translation>Red must be fixed before signing, but never stops you; yellow: please ask again, and if it is right, choose a reason.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="44"/>
        <source>分数是示例权重，分低不等于一定评上。</source>
        <translation>The points are sample weights; a low score does not decide.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="45"/>
        <source>没人在家、不让填，也要记下来，并约好再去的日子。</source>
        <translation>Nobody home, or refused: note that too, with the day to come again.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="47"/>
        <source>家里人</source>
        <translation>Family</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="48"/>
        <source>证号按 6、8、4 位看：地区、生日、顺序。对不上的那一位会标出来。</source>
        <translation>Read an ID number as 6-8-4: area, birthday, order. The digit that does not fit is marked.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="49"/>
        <source>走了的人不要删，改“在不在家”，这样历史还在。</source>
        <translation>Do not delete who left: change their status, so that the history stays.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="50"/>
        <source>同一个证号登在两家，会问是不是同一个人。</source>
        <translation>One number in two homes: the app asks whether it is one person.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="52"/>
        <source>念给户主听</source>
        <translation>Read it out</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="53"/>
        <source>一条一条念。对的点“对”，不对的点“不对”并写下户主怎么说。</source>
        <translation>Read fact by fact. Tap “Right”, or “Wrong” and note what the head says.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="54"/>
        <source>户主说不对的，改好再念；有一条不对就不能签字。</source>
        <translation>Correct what is disputed and read it again; one dispute stops the signature.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="55"/>
        <source>签了字以后再改，签名还在，但会写明“签字后有改动”。</source>
        <translation>A change after signing keeps the signature, but is shown as made after it.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="57"/>
        <source>屯和组</source>
        <translation>Groups</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="58"/>
        <source>每个屯写上组长和排在第几；谁负责哪个屯，也在这里分。</source>
        <translation>Give each group its head and its place; assign here who visits which group.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="59"/>
        <source>单独分给某人的户，以那户自己写的为准。</source>
        <translation>A home assigned by hand keeps its own visitors.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="61"/>
        <source>有变动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="62"/>
        <source>选是什么变动，照着填，写上原因。一次变动里的几处改动一起存、一起传。</source>
        <translation>Choose what happened, fill it in, give the reason. All parts of one change are saved and sent together.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="63"/>
        <source>弄错了，到“我的 → 撤回和找回”里撤回。</source>
        <translation>A mistake? Take it back under “Me → Undo and restore”.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="65"/>
        <source>待定</source>
        <translation>To settle</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="66"/>
        <source>两个人填得不一样，两个答案都留着，谁也不会被盖掉。看清是谁、什么时候填的，选一个或另填，写上原因。</source>
        <translation>Two people answered differently: both answers stay. See who and when, choose one or type another, and give the reason.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="68"/>
        <source>疑问是对不上的地方：去改，或者说明为什么没错。</source>
        <translation>A question is something that does not fit: fix it, or say why it is right.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="69"/>
        <source>同一个证号登在两家：并排看，说是同一家还是两家。合了还能撤回。</source>
        <translation>One number in two homes: compare them side by side and say whether it is one home. Joining can be undone.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="70"/>
        <source>你的答案没被选上，这里会告诉你；不同意就写原因，由上一级来定。</source>
        <translation>If your answer was not chosen you are told here; if you disagree, say why and the next level decides.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="71"/>
        <source>没有网也能定，传上去以后别的平板都知道。</source>
        <translation>You can settle without a network; once sent, the other tablets know.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="73"/>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="74"/>
        <source>从新到旧，每一笔是谁、什么时候、哪台平板，前后各是什么。点一处，只看这一处的。</source>
        <translation>Newest first: who, when, which tablet, before and after. Tap a field to see only that field.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="76"/>
        <source>本机没有的旧历史，有网时可以从县里取来看。</source>
        <translation>Older history can be fetched from the county where there is a network.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="78"/>
        <source>撤回和找回</source>
        <translation>Undo and restore</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="79"/>
        <source>撤回是再写一笔改回去，不是抹掉；撤回的也能再撤回。</source>
        <translation>Undo writes one more change; nothing is wiped out, and an undo can be undone.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="80"/>
        <source>别人后来在那里写过的，不能替他撤，要去“待定”里定。</source>
        <translation>Where somebody wrote since, you cannot undo for them: settle it under “To settle”.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="81"/>
        <source>删掉的户和人，从这里找回来。</source>
        <translation>Deleted homes and people are brought back here.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="83"/>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="84"/>
        <source>有网时自己传，也可以点“同步”。断了不要紧，下次从断的地方接着传。</source>
        <translation>Sends by itself when there is a network, or by the button. Cut off? It goes on from there.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="85"/>
        <source>“只在本机”是还没传；“已存县里”是县里收到了。</source>
        <translation>“Only here” is not sent yet; “Stored” is at the county.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="86"/>
        <source>日清单上的对账码和县里的一样，就一笔不少。</source>
        <translation>If the code on the day-sheet matches the county&apos;s, nothing is missing.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="87"/>
        <source>一直没网，可以存成文件，交给县里或让别的平板带去。文件是封好的，路上没人看得到。</source>
        <translation>No network at all: save a file for the county or another tablet to carry. It is sealed; nobody can read it on the way.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="91"/>
        <source>我的</source>
        <translation>Me</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="92"/>
        <source>字的大小、白天夜里的颜色、语言，换了马上生效，正在填的不会丢。</source>
        <translation>Text size, colours for day and night, language: they switch at once, nothing typed is lost.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="93"/>
        <source>打电话问县里时，先存一份诊断文件：里面只有数字和代号，没有农户的任何东西。</source>
        <translation>Before you call the county, save a diagnosis file: numbers and codes only, nothing of any family.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="96"/>
        <source>换人</source>
        <translation>Switch person</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="97"/>
        <source>谁填的就记谁的名字，换人用要先换过来。</source>
        <translation>Work is recorded under who is at work: switch before somebody else begins.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="98"/>
        <source>每人一个密码，自己定。忘了，请县里再发一个登记码。</source>
        <translation>Everybody has a PIN of their own. Forgotten? Ask the county for a new code.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="100"/>
        <source>谁在用</source>
        <translation>Who is here</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="101"/>
        <source>点自己的名字，输密码，就回到刚才的地方。填的都在。</source>
        <translation>Tap your name, enter the PIN, and you are where you were. Everything is there.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="102"/>
        <source>忘了密码，请县里再发一个登记码，用它重新定密码。</source>
        <translation>Forgot the PIN? Ask the county for a new code and set it anew.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="104"/>
        <source>第一次用</source>
        <translation>First time</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="105"/>
        <source>登记码由县里发，只能用一次，七天内有效。要有网。</source>
        <translation>The county gives the code; it works once, within seven days, with a network.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="106"/>
        <source>登记后先下载本村的农户，断了会接着来。以后没有网也能用。</source>
        <translation>After enrolling the village&apos;s homes are fetched; if cut off, it goes on. Then no network is needed.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="107"/>
        <source>想先练一练，开“练习村”：里面都是编的，传不出去。</source>
        <translation>To practise first, open the practice village: all made up, nothing leaves the tablet.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="111"/>
        <source>你填的每个字都先存在这台平板上，断电也在。</source>
        <translation>Every letter you type is on this tablet first, and survives a power cut.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="112"/>
        <source>返回键只退一层，不会丢东西。</source>
        <translation>Back goes up one level and loses nothing.</translation>
    </message>
    <message>
        <location filename="../viewmodel/help_words.cpp" line="126"/>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="14"/>
        <source>山路绕行</source>
        <translation>The road winds</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="15"/>
        <source>只通摩托</source>
        <translation>Motorcycles only</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="16"/>
        <source>单家独户</source>
        <translation>A lone farm</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="17"/>
        <source>只做了几天零工</source>
        <translation>Only some days’ odd jobs</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="18"/>
        <source>好几个人打工</source>
        <translation>Several people earn</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="19"/>
        <source>看过工资条</source>
        <translation>Seen the pay slip</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="20"/>
        <source>自家的种子和肥</source>
        <translation>Own seed and manure</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="21"/>
        <source>公益林补偿</source>
        <translation>For public-benefit forest</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="22"/>
        <source>年中才批下来</source>
        <translation>Granted within the year</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="23"/>
        <source>年中才满 60 岁</source>
        <translation>Turned 60 within the year</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="24"/>
        <source>按退耕的老面积</source>
        <translation>By the old area returned</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="25"/>
        <source>鉴定书是这样写的</source>
        <translation>So says the certificate</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="26"/>
        <source>还在下地干活</source>
        <translation>Still works in the fields</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="27"/>
        <source>在家照顾病人</source>
        <translation>Cares for somebody ill</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="28"/>
        <source>刚毕业，还没找到事做</source>
        <translation>Just left school, no work yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="29"/>
        <source>今年没有交</source>
        <translation>Not paid this year</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="30"/>
        <source>还没到入学年龄</source>
        <translation>Not of school age yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="31"/>
        <source>是抱养的、再婚带来的</source>
        <translation>Adopted, or of an earlier marriage</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="33"/>
        <source>再问过了，没错</source>
        <translation>Asked again: it is right</translation>
    </message>
    <message>
        <location filename="../viewmodel/warning_reasons.cpp" line="34"/>
        <source>看过了，没错</source>
        <translation>Looked: it is right</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <location filename="../viewmodel/wording.cpp" line="198"/>
        <source>昨天 %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="200"/>
        <source>%1 月 %2 日 %3</source>
        <translation>%1-%2 %3</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="19"/>
        <source>入户怎么用</source>
        <translation>How Ruhu works</translation>
    </message>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="20"/>
        <source>一分钟看完五个地方。填的每个字都马上存在这台平板上，没有网也一样。</source>
        <translation>Five places, one minute. Every letter is on this tablet at once, also without a network.</translation>
    </message>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="21"/>
        <source>全村走到哪一步</source>
        <translation>How far the village is</translation>
    </message>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="22"/>
        <source>每一格是站在这一步的户数。点一格，就列出这些户。</source>
        <translation>Each cell counts the homes at that step. Tap one for the list.</translation>
    </message>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="23"/>
        <source>从这里进户</source>
        <translation>Homes</translation>
    </message>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="24"/>
        <source>写名字、拼音头字母、证号最后几位，马上找到。漏登的户也在这里登。</source>
        <translation>Find one by name, initials or the last digits of an ID. Add missed homes here too.</translation>
    </message>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="25"/>
        <source>要人来定的</source>
        <translation>To settle</translation>
    </message>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="26"/>
        <source>两个人填得不一样，两个答案都留着，在这里选一个、写上原因。</source>
        <translation>Two different answers are both kept; choose one here and say why.</translation>
    </message>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="27"/>
        <source>传给县里</source>
        <translation>Sending</translation>
    </message>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="28"/>
        <source>有网自己传。这里看得到哪些只在本机、哪些县里收到了。</source>
        <translation>Sends by itself when there is a network. See here what is only on this tablet and what the county has.</translation>
    </message>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="29"/>
        <source>不会就点这里</source>
        <translation>Help is here</translation>
    </message>
    <message>
        <location filename="../viewmodel/guide_view_model.cpp" line="30"/>
        <source>每一页都有说明。填错了，到“我的”里撤回。</source>
        <translation>Every page explains itself. A mistake? Undo it under “Me”.</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <location filename="../viewmodel/wording.cpp" line="179"/>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="179"/>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="180"/>
        <source>亩</source>
        <translation>mu</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="180"/>
        <source>平方米</source>
        <translation>m²</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="181"/>
        <source>公里</source>
        <translation>km</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="181"/>
        <source>年</source>
        <translation>year</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="182"/>
        <source>个月</source>
        <translation>months</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <location filename="../viewmodel/wording.cpp" line="61"/>
        <source>户主说对</source>
        <translation>the head says: right</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="62"/>
        <source>户主说不对</source>
        <translation>the head says: wrong</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="63"/>
        <source>没错</source>
        <translation>right as it is</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="64"/>
        <source>是同一家</source>
        <translation>same home</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="65"/>
        <source>不是同一家</source>
        <translation>different homes</translation>
    </message>
    <message>
        <location filename="../viewmodel/wording.cpp" line="73"/>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>viewmodel::App</name>
    <message>
        <location filename="../viewmodel/app.cpp" line="202"/>
        <source>平板 %1 号 · %2</source>
        <translation>Tablet %1 · %2</translation>
    </message>
</context>
<context>
    <name>viewmodel::ChangeViewModel</name>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="181"/>
        <source>户主姓名</source>
        <translation>Head&apos;s name</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="181"/>
        <source>照身份证写</source>
        <translation>As on the ID card</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="182"/>
        <source>屯、组</source>
        <translation>Group</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="182"/>
        <source>选一个，或者自己写</source>
        <translation>Choose one or write it</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="183"/>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="183"/>
        <source>没有就空着</source>
        <translation>Leave empty if none</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="186"/>
        <source>哪一天</source>
        <translation>On which day</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="199"/>
        <location filename="../viewmodel/change_view_model.cpp" line="246"/>
        <location filename="../viewmodel/change_view_model.cpp" line="290"/>
        <source>分户</source>
        <translation>Split</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="199"/>
        <source>一部分人另立一户</source>
        <translation>Some people become a household of their own</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="200"/>
        <source>一个人迁到别户</source>
        <translation>Somebody moves to another household</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="200"/>
        <source>同村的另一户</source>
        <translation>Another one of this village</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="201"/>
        <location filename="../viewmodel/change_view_model.cpp" line="248"/>
        <location filename="../viewmodel/change_view_model.cpp" line="295"/>
        <source>换户主</source>
        <translation>Change the head</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="201"/>
        <source>别的人当户主</source>
        <translation>Somebody else becomes the head</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="202"/>
        <source>有人离开或回来</source>
        <translation>Somebody left or came back</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="202"/>
        <source>去世、婚嫁、外出不回、新生、回来</source>
        <translation>Died, married, left, born, came back</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="203"/>
        <source>整户不在村了，或者回来了</source>
        <translation>The whole household left or came back</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="203"/>
        <source>外出、迁走、没有人了</source>
        <translation>Away, moved, nobody left</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="204"/>
        <source>登错了，删掉这一户</source>
        <translation>Registered by mistake: delete it</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="204"/>
        <source>删了还能找回来</source>
        <translation>It can be brought back</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="221"/>
        <source>新户主</source>
        <translation>New head</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="231"/>
        <source>住在村里（回来了）</source>
        <translation>Lives here (came back)</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="245"/>
        <source>登记漏登的户</source>
        <translation>Add a missed household</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="247"/>
        <source>迁到别户</source>
        <translation>Move to another household</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="249"/>
        <source>离开或回来</source>
        <translation>Left or came back</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="250"/>
        <source>整户变动</source>
        <translation>Whole household</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="251"/>
        <source>删掉这一户</source>
        <translation>Delete this household</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="252"/>
        <source>有变动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="256"/>
        <source>谁分出去？先选新户主</source>
        <translation>Who leaves? Choose the new head first</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="257"/>
        <source>谁来当户主？</source>
        <translation>Who becomes the head?</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="258"/>
        <source>是谁？</source>
        <translation>Who is it?</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="264"/>
        <source>跟那一户的户主是什么关系？不清楚就不选</source>
        <translation>Relation to the head there? Leave open if unknown</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="266"/>
        <source>原来的户主是新户主的什么人？</source>
        <translation>What is the old head to the new one?</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="267"/>
        <source>怎么了？</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="272"/>
        <source>名单漏了</source>
        <translation>Missing on the roster</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="272"/>
        <source>新分出来的户</source>
        <translation>Newly split off</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="272"/>
        <source>外面迁来的</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="274"/>
        <source>成家另过</source>
        <translation>Married, lives apart</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="274"/>
        <source>兄弟分家</source>
        <translation>Brothers divided</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="274"/>
        <source>老人单独过</source>
        <translation>Old people live apart</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="276"/>
        <source>结婚</source>
        <translation>Marriage</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="276"/>
        <source>回娘家</source>
        <translation>Back to her parents</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="276"/>
        <source>跟子女过</source>
        <translation>Lives with a child</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="276"/>
        <source>原来登错户了</source>
        <translation>Was in the wrong household</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="278"/>
        <source>原户主去世</source>
        <translation>The old head died</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="278"/>
        <source>原户主常年外出</source>
        <translation>The old head is away</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="278"/>
        <source>户口本上是这样</source>
        <translation>As in the booklet</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="280"/>
        <source>邻居说的</source>
        <translation>Neighbours say so</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="280"/>
        <source>村干部证实</source>
        <translation>The village confirms</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="280"/>
        <source>去看过了</source>
        <translation>Went to see</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="281"/>
        <source>登重了</source>
        <translation>Registered twice</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="281"/>
        <source>不是本村的</source>
        <translation>Not of this village</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="281"/>
        <source>没有这一户</source>
        <translation>No such household</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="288"/>
        <source>登记这一户</source>
        <translation>Add this household</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="290"/>
        <source>%1另立一户，%2 人</source>
        <translation>%1 sets up a home, %2 people</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="292"/>
        <source>迁过去</source>
        <translation>Move</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="293"/>
        <source>%1迁到%2家</source>
        <translation>%1 moves to %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="295"/>
        <source>%1当户主</source>
        <translation>%1 becomes the head</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="296"/>
        <source>删掉%1家</source>
        <translation>Delete the home of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="296"/>
        <source>记下来</source>
        <translation>Note it</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="305"/>
        <location filename="../viewmodel/change_view_model.cpp" line="313"/>
        <source>先选一样</source>
        <translation>Choose one first</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="307"/>
        <source>先写户主姓名</source>
        <translation>First the head&apos;s name</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="309"/>
        <source>先选人</source>
        <translation>Choose who first</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="311"/>
        <source>先找到那一户</source>
        <translation>Find that household first</translation>
    </message>
    <message>
        <location filename="../viewmodel/change_view_model.cpp" line="314"/>
        <source>再写一下原因</source>
        <translation>Please add the reason</translation>
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
        <location filename="../viewmodel/conflict_view_model.cpp" line="100"/>
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
        <location filename="../viewmodel/conflict_view_model.cpp" line="87"/>
        <source>两个答案，哪个对？</source>
        <translation>Two answers. Which is right?</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="88"/>
        <source>%1 个答案，哪个对？</source>
        <translation>%1 answers. Which is right?</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="33"/>
        <location filename="../viewmodel/conflict_view_model.cpp" line="90"/>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="94"/>
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
        <source>以前没有人填过这一项。</source>
        <translation>Nobody had answered this before.</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="113"/>
        <source>%1 %2登记的时候没有这一项。</source>
        <translation>Not answered when %2 added the record, %1.</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="114"/>
        <source>%1清掉了 · 平板 %2 号 · %3</source>
        <translation>Cleared by %1 · tablet %2 · %3</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="114"/>
        <source>%1填的 · 平板 %2 号 · %3</source>
        <translation>By %1 · tablet %2 · %3</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="146"/>
        <source>有人不同意原来定的，要上一级来定</source>
        <translation>Somebody disagrees with the decision: a higher level settles it</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="148"/>
        <source>写上第三个答案</source>
        <translation>Write the other answer</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="148"/>
        <source>先选一个答案</source>
        <translation>Choose an answer first</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="149"/>
        <source>再选个原因</source>
        <translation>Now choose a reason</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="155"/>
        <location filename="../viewmodel/conflict_view_model.cpp" line="160"/>
        <source>定下来</source>
        <translation>Settle</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="156"/>
        <source>定为：%1</source>
        <translation>Settle on: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="161"/>
        <source>定为%1：%2</source>
        <translation>Settle on %1: %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/conflict_view_model.cpp" line="167"/>
        <source>署名 %1 · 会同步给两台平板和县里</source>
        <translation>Signed %1 · goes to both tablets and the county</translation>
    </message>
</context>
<context>
    <name>viewmodel::DiagnosisViewModel</name>
    <message>
        <location filename="../viewmodel/diagnosis_view_model.cpp" line="40"/>
        <source>存到了 %1。里面没有农户的任何东西，可以发给县里。</source>
        <translation>Saved as %1. Nothing of any family is in it; you may send it to the county.</translation>
    </message>
</context>
<context>
    <name>viewmodel::EnrolViewModel</name>
    <message>
        <location filename="../viewmodel/enrol_view_model.cpp" line="54"/>
        <source>二维码读好了。登记时只认这台服务器，别的冒充不了。</source>
        <translation>The QR code was read. Only this server is believed; no other can pass for it.</translation>
    </message>
</context>
<context>
    <name>viewmodel::FormViewModel</name>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="132"/>
        <source>%1 分</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="165"/>
        <source>纬度和经度写反了，请换过来。</source>
        <translation>Latitude and longitude are the wrong way round: please swap them.</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="187"/>
        <source>这个位置不在中国。请再看一遍。</source>
        <translation>This place is not in China. Please look again.</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_steps.cpp" line="183"/>
        <source>下一组：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_steps.cpp" line="184"/>
        <source>填完了</source>
        <translation>Finished</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_steps.cpp" line="184"/>
        <source>回到留着的题</source>
        <translation>Back to what was left</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_steps.cpp" line="219"/>
        <source>还有 %1 处要改，其余已存</source>
        <translation>To fix: %1. The rest is saved</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_steps.cpp" line="221"/>
        <source>%1 处提醒</source>
        <translation>To check: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_steps.cpp" line="223"/>
        <source>%1 处提醒，已说明</source>
        <translation>%1 warnings, explained</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_steps.cpp" line="225"/>
        <source>还有 %1 题必填</source>
        <translation>Required and open: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_steps.cpp" line="242"/>
        <source>边填边存</source>
        <translation>Saved as you type</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_steps.cpp" line="242"/>
        <source>已存本机 %1</source>
        <translation>Saved on this tablet %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_rows.cpp" line="105"/>
        <source>岁</source>
        <translation>years</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_acts.cpp" line="101"/>
        <source>按前面说的是 %1 个，现在 %2 个</source>
        <translation>%1 by the answers before, %2 are here</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_acts.cpp" line="102"/>
        <source>加一个：%1</source>
        <translation>Add: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_acts.cpp" line="149"/>
        <source>去掉了：%1 %2</source>
        <translation>Removed: %1 %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_acts.cpp" line="242"/>
        <source>已换成新版的表。这里只列新加和改过的 %1 题；先前答的都在。</source>
        <translation>The form is the new version now. Listed are only the %1 questions that are new or changed; all other answers are here.</translation>
    </message>
    <message>
        <location filename="../viewmodel/form_acts.cpp" line="248"/>
        <source>这一户是用旧版表（%1）填的，可以接着填。换成新版（%2）只要补问 %3 题。</source>
        <translation>This household was begun with an older version of the form (%1); you can go on. The new version (%2) asks only %3 more questions.</translation>
    </message>
</context>
<context>
    <name>viewmodel::GroupsViewModel</name>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="57"/>
        <source>%1 户</source>
        <translation>%1 homes</translation>
    </message>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="57"/>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="59"/>
        <source>组长 %1</source>
        <translation>Head %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="61"/>
        <source>没写组的户</source>
        <translation>Without a group</translation>
    </message>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="63"/>
        <source>还没分到人</source>
        <translation>Nobody assigned yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="63"/>
        <source>%1入户</source>
        <translation>%1 visits</translation>
    </message>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="69"/>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="70"/>
        <source>组长</source>
        <translation>Head of the group</translation>
    </message>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="71"/>
        <source>组长电话</source>
        <translation>Phone of the head</translation>
    </message>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="72"/>
        <source>排在第几</source>
        <translation>Place in lists</translation>
    </message>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="74"/>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../viewmodel/groups_view_model.cpp" line="87"/>
        <source>%1 户 · %2 人</source>
        <translation>%1 homes · %2 people</translation>
    </message>
</context>
<context>
    <name>viewmodel::HistoryViewModel</name>
    <message>
        <location filename="../viewmodel/history_view_model.cpp" line="74"/>
        <location filename="../viewmodel/history_view_model.cpp" line="127"/>
        <source>只在本机</source>
        <translation>Only here</translation>
    </message>
    <message>
        <location filename="../viewmodel/history_view_model.cpp" line="76"/>
        <source>县里还没收</source>
        <translation>Not taken yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/history_view_model.cpp" line="78"/>
        <source>县里先放着待查</source>
        <translation>Held by the county</translation>
    </message>
    <message>
        <location filename="../viewmodel/history_view_model.cpp" line="123"/>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <location filename="../viewmodel/history_view_model.cpp" line="124"/>
        <source>入户</source>
        <translation>Visits</translation>
    </message>
    <message>
        <location filename="../viewmodel/history_view_model.cpp" line="125"/>
        <source>改动</source>
        <translation>Edits</translation>
    </message>
    <message>
        <location filename="../viewmodel/history_view_model.cpp" line="126"/>
        <source>定夺</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <location filename="../viewmodel/history_view_model.cpp" line="191"/>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <location filename="../viewmodel/history_view_model.cpp" line="191"/>
        <source>%1家的历史</source>
        <translation>History of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/history_view_model.cpp" line="197"/>
        <source>本机只有 %1 以后的。更早的在县里，有网的时候可以取。</source>
        <translation>This tablet has it since %1. What is older is at the county: fetch it where there is a network.</translation>
    </message>
    <message>
        <location filename="../viewmodel/history_view_model.cpp" line="199"/>
        <source>本机只有现在的样子，经过在县里，有网的时候可以取。</source>
        <translation>This tablet only has how it stands now. How it came is at the county: fetch it where there is a network.</translation>
    </message>
</context>
<context>
    <name>viewmodel::HomeViewModel</name>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="100"/>
        <source>待入户</source>
        <translation>To visit</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="102"/>
        <source>要再去</source>
        <translation>Come again</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="104"/>
        <source>在填</source>
        <translation>Filling in</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="106"/>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="108"/>
        <source>不在村</source>
        <translation>Not here</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="125"/>
        <source>没写组</source>
        <translation>No group</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="130"/>
        <source>另 %1 个组</source>
        <translation>%1 more groups</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="137"/>
        <source>我名下 %1 户</source>
        <translation>%1 are mine</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="146"/>
        <source>小组评议</source>
        <translation>Group meeting</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="146"/>
        <source>一公示</source>
        <translation>1st notice</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="147"/>
        <source>村级评议</source>
        <translation>Village meeting</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="147"/>
        <source>乡镇审核</source>
        <translation>Township</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="148"/>
        <source>数据比对</source>
        <translation>Data check</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="148"/>
        <source>划分数线</source>
        <translation>Line</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="148"/>
        <source>未下达</source>
        <translation>not set</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="149"/>
        <source>二入户</source>
        <translation>2nd visit</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="149"/>
        <source>二公示</source>
        <translation>2nd notice</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="150"/>
        <source>县级审核</source>
        <translation>County</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="150"/>
        <source>公告</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="151"/>
        <source>建档立卡</source>
        <translation>Register</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="159"/>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="162"/>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="163"/>
        <source>明天</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="164"/>
        <source>过了 %1 天</source>
        <translation>%1 days late</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="170"/>
        <source>约好再去</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="172"/>
        <source>没填完，都存在本机</source>
        <translation>Not finished; all is saved here</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="175"/>
        <location filename="../viewmodel/home_view_model.cpp" line="233"/>
        <source>%1家</source>
        <translation>Home of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="180"/>
        <source>%1 处冲突要定</source>
        <translation>Conflicts to settle: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="180"/>
        <source>同一处有两个答案</source>
        <translation>Two answers for one question</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="183"/>
        <location filename="../viewmodel/home_view_model.cpp" line="200"/>
        <source>%1 处要改</source>
        <translation>To fix: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="183"/>
        <source>改完才能签字</source>
        <translation>Fix before signing</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="192"/>
        <source>今天入户</source>
        <translation>Visited today</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="192"/>
        <location filename="../viewmodel/home_view_model.cpp" line="193"/>
        <source>户</source>
        <translation>homes</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="193"/>
        <source>我名下</source>
        <translation>Mine</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="194"/>
        <source>还没分到</source>
        <translation>None assigned</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="194"/>
        <source>已签字 %1</source>
        <translation>%1 signed</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="196"/>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="196"/>
        <location filename="../viewmodel/home_view_model.cpp" line="199"/>
        <source>处</source>
        <translation>open</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="197"/>
        <location filename="../viewmodel/home_view_model.cpp" line="202"/>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="197"/>
        <source>等人定</source>
        <translation>Somebody must settle</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="199"/>
        <source>疑问</source>
        <translation>Questions</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="201"/>
        <source>请再看看</source>
        <translation>Please look again</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="207"/>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="215"/>
        <source>%1 个组</source>
        <translation>%1 groups</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="216"/>
        <source>%1 户</source>
        <translation>%1 homes</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="217"/>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="223"/>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="223"/>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="223"/>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="223"/>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="224"/>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="224"/>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="224"/>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="226"/>
        <source>%1 月 %2 日 %3</source>
        <translation>%1-%2 %3</translation>
    </message>
    <message>
        <location filename="../viewmodel/home_view_model.cpp" line="243"/>
        <source>上次填到：%1</source>
        <translation>Last at: %1</translation>
    </message>
</context>
<context>
    <name>viewmodel::HouseholdListModel</name>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="42"/>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="107"/>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="111"/>
        <source>尾号 %1</source>
        <translation>ID …%1</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="114"/>
        <source>电话 %1</source>
        <translation>phone %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="124"/>
        <source>有冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="126"/>
        <source>删了又改</source>
        <translation>Deleted and edited</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="128"/>
        <source>%1 处要改</source>
        <translation>To fix: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="131"/>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="133"/>
        <source>在填</source>
        <translation>Filling in</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="135"/>
        <source>要再去</source>
        <translation>Come again</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="137"/>
        <source>不在村</source>
        <translation>Not here</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_list_model.cpp" line="139"/>
        <source>待入户</source>
        <translation>To visit</translation>
    </message>
</context>
<context>
    <name>viewmodel::HouseholdViewModel</name>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="114"/>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="121"/>
        <source>户号 %1</source>
        <translation>record %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="123"/>
        <source>电话 %1</source>
        <translation>phone %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="158"/>
        <source>继续入户</source>
        <translation>Continue the visit</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="158"/>
        <source>开始入户</source>
        <translation>Begin the visit</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="165"/>
        <source>有人删了这一户，也有人改了它，要定一下</source>
        <translation>Somebody deleted this home and somebody changed it: to settle</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="166"/>
        <source>%1 处有两个答案，要定一下</source>
        <translation>Fields with two answers: %1. To settle</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="171"/>
        <source>没有可分的人。等县里登记了调查员，同步一次就有。</source>
        <translation>Nobody to choose from. When the county has registered surveyors, sync once.</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="173"/>
        <source>还没分到人</source>
        <translation>Nobody assigned yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="174"/>
        <source>跟着组走；点一下可以单独分</source>
        <translation>As its group; tap to choose for this home alone</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="174"/>
        <source>这一户单独分的</source>
        <translation>Chosen for this home alone</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_view_model.cpp" line="191"/>
        <source>入户的人改了</source>
        <translation>Who visits was changed</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_answers.cpp" line="52"/>
        <source>概况</source>
        <translation>Overview</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_answers.cpp" line="52"/>
        <source>成员</source>
        <translation>People</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_answers.cpp" line="52"/>
        <source>入户答案</source>
        <translation>Answers</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_answers.cpp" line="53"/>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_answers.cpp" line="53"/>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_answers.cpp" line="113"/>
        <source>确认 %1 条</source>
        <translation>%1 confirmed</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_answers.cpp" line="115"/>
        <source>疑似 %1 条，要查</source>
        <translation>%1 suspected: check</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_answers.cpp" line="117"/>
        <source>没有发现否决情形</source>
        <translation>None found</translation>
    </message>
    <message>
        <location filename="../viewmodel/household_answers.cpp" line="117"/>
        <source>还没问</source>
        <translation>Not asked yet</translation>
    </message>
</context>
<context>
    <name>viewmodel::HouseholdsViewModel</name>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="247"/>
        <source>正在找…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="250"/>
        <source>全村 %1 户</source>
        <translation>%1 homes in the village</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="249"/>
        <source>“%1”找到 %2 户</source>
        <translation>“%1”: %2 homes</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="183"/>
        <location filename="../viewmodel/households_view_model.cpp" line="237"/>
        <source>全村</source>
        <translation>Whole village</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="186"/>
        <location filename="../viewmodel/households_view_model.cpp" line="237"/>
        <source>没写组</source>
        <translation>No group</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="191"/>
        <source>我名下</source>
        <translation>Mine</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="192"/>
        <source>有疑问</source>
        <translation>With questions</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="193"/>
        <source>待入户</source>
        <translation>To visit</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="194"/>
        <source>要再去</source>
        <translation>Come again</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="195"/>
        <source>在填</source>
        <translation>Filling in</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="196"/>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="197"/>
        <source>不在村</source>
        <translation>Not here</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="250"/>
        <source>合条件的 %1 户</source>
        <translation>%1 homes match</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="257"/>
        <source>这里没有农户。去掉一些条件再看。</source>
        <translation>No household here. Take some filters away.</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="259"/>
        <source>还没有农户。先同步一次，把村里的数据收下来。</source>
        <translation>No homes yet. Sync once to receive the village&apos;s data.</translation>
    </message>
    <message>
        <location filename="../viewmodel/households_view_model.cpp" line="260"/>
        <source>没有找到“%1”。换几个字，或者登记漏登的户。</source>
        <translation>Nothing for “%1”. Try other words, or add a missed home.</translation>
    </message>
</context>
<context>
    <name>viewmodel::InboxViewModel</name>
    <message>
        <location filename="../viewmodel/inbox_view_model.cpp" line="38"/>
        <source>%1家</source>
        <translation>Home of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/inbox_view_model.cpp" line="122"/>
        <source>填得不一样：%1</source>
        <translation>Different answers: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/inbox_view_model.cpp" line="139"/>
        <source>冲突 %1 · 疑问 %2 · 告知 %3 · 没有网也能处理</source>
        <translation>Conflicts %1 · questions %2 · news %3 · works without a network</translation>
    </message>
    <message>
        <location filename="../viewmodel/inbox_view_model.cpp" line="210"/>
        <source>只在本机的农户里比过，还没和别的村比。</source>
        <translation>Compared within this tablet&apos;s homes only, not yet with other villages.</translation>
    </message>
</context>
<context>
    <name>viewmodel::JoinViewModel</name>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="55"/>
        <source>%1家</source>
        <translation>Home of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="55"/>
        <location filename="../viewmodel/join_view_model.cpp" line="96"/>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="60"/>
        <source>是同一家吗？</source>
        <translation>Is it the same home?</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="68"/>
        <source>空着</source>
        <translation>empty</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="78"/>
        <source>两处都去看过</source>
        <translation>Went to see both</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="78"/>
        <source>看了户口簿</source>
        <translation>Saw the household booklet</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="78"/>
        <source>村里人都知道</source>
        <translation>The village knows</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="78"/>
        <source>证号抄错了</source>
        <translation>Number copied wrongly</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="90"/>
        <source>只在甲家</source>
        <translation>Only in home A</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="90"/>
        <source>只在乙家</source>
        <translation>Only in home B</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="91"/>
        <source>两家都有，名字一样，证号没填全</source>
        <translation>In both, same name, number not complete</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="93"/>
        <source>两家都有，证号一样</source>
        <translation>In both, same number</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="94"/>
        <source>两家都有，证号一样；乙家写的是%1</source>
        <translation>In both, same number; home B has %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="129"/>
        <source>正在读这两家</source>
        <translation>Reading both homes</translation>
    </message>
    <message>
        <location filename="../viewmodel/join_view_model.cpp" line="130"/>
        <source>先选个原因</source>
        <translation>Choose a reason first</translation>
    </message>
</context>
<context>
    <name>viewmodel::LineageViewModel</name>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="59"/>
        <source>有几个答案还没定，一个都没丢</source>
        <translation>Several answers are open; none is lost</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="60"/>
        <source>这一项从头到尾，一个答案都没丢</source>
        <translation>From first to last; no answer is lost</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="60"/>
        <source>更早的在县里，可以取</source>
        <translation>Older ones are at the county and can be fetched</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="65"/>
        <source>在县里</source>
        <translation>at the county</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="66"/>
        <source>空着</source>
        <translation>empty</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="74"/>
        <source>还没定</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="74"/>
        <source>现在用的</source>
        <translation>In use</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="76"/>
        <source>选中</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="77"/>
        <source>留底</source>
        <translation>Kept</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="81"/>
        <source>没看到另外的</source>
        <translation>had not seen the other</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="91"/>
        <source>%1 · 平板 %2 号</source>
        <translation>%1 · tablet %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="94"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="105"/>
        <source>本机</source>
        <translation>This tablet</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="105"/>
        <source>已记下</source>
        <translation>recorded</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="106"/>
        <source>县里</source>
        <translation>County</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="107"/>
        <source>已存</source>
        <translation>stored</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="108"/>
        <source>还没收</source>
        <translation>not taken yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="109"/>
        <source>等有网就传</source>
        <translation>when there is a network</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="113"/>
        <source>别的平板</source>
        <translation>Other tablets</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="114"/>
        <source>下次同步时收到</source>
        <translation>at their next sync</translation>
    </message>
    <message>
        <location filename="../viewmodel/lineage_view_model.cpp" line="114"/>
        <source>县里收了以后</source>
        <translation>once the county has it</translation>
    </message>
</context>
<context>
    <name>viewmodel::MembersViewModel</name>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="125"/>
        <source>%1 岁</source>
        <translation>%1 years</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="132"/>
        <source>有冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="134"/>
        <source>证号错</source>
        <translation>Fix number</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="136"/>
        <source>%1 处</source>
        <translation>%1 to check</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="138"/>
        <source>缺 %1 处</source>
        <translation>%1 open</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="139"/>
        <source>齐</source>
        <translation>Complete</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="147"/>
        <location filename="../viewmodel/members_view_model.cpp" line="246"/>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="162"/>
        <source>新的一位</source>
        <translation>A new person</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="162"/>
        <source>答了第一题就登上了</source>
        <translation>Entered with the first answer</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="218"/>
        <source>已离开这个家 %1 人</source>
        <translation>Left this home: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="258"/>
        <source>回到前面</source>
        <translation>Back to the first part</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="267"/>
        <source>其余 %1 项 · 答了 %2 项</source>
        <translation>%1 more questions · %2 answered</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="279"/>
        <source>%1家</source>
        <translation>Home of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/members_view_model.cpp" line="283"/>
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
    <name>viewmodel::OutboxViewModel</name>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="71"/>
        <source>%1 %2 条</source>
        <translation>%1 ×%2</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="74"/>
        <source>不属于哪一户的</source>
        <translation>Of no household</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="74"/>
        <source>%1家</source>
        <translation>Home of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="75"/>
        <source>%1 起 · </source>
        <translation>since %1 · </translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="88"/>
        <source>没有只在本机的，都在县里了。</source>
        <translation>Nothing is only here: the county has it all.</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="89"/>
        <source>%1 户的 %2 条只在本机</source>
        <translation>%2 changes of %1 homes are only here</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="93"/>
        <source>今天还没有写什么。</source>
        <translation>Nothing written today.</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="57"/>
        <source>今天入户</source>
        <translation>Visited today</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="57"/>
        <source>%1 户</source>
        <translation>%1 homes</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="57"/>
        <source>写过的农户</source>
        <translation>Homes written to</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="58"/>
        <source>改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="58"/>
        <location filename="../viewmodel/outbox_view_model.cpp" line="59"/>
        <location filename="../viewmodel/outbox_view_model.cpp" line="61"/>
        <source>%1 条</source>
        <translation>%1</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="58"/>
        <source>县里已存</source>
        <translation>Stored by the county</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="59"/>
        <source>还在本机</source>
        <translation>Only here</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="61"/>
        <source>县里待查</source>
        <translation>Held for checking</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="93"/>
        <source>打电话跟县里对，两边一样就没有漏。</source>
        <translation>Compare it with the county by phone: the same on both sides means nothing is missing.</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="98"/>
        <source>%1 月 %2 日</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="104"/>
        <source>平板还有 %1 MB 空着，数据占 %2 MB。</source>
        <translation>%1 MB free; the data take %2 MB. </translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="106"/>
        <source>其中 %1 MB 是县里早就有备份的老记录，可以腾出来，名单和答案都不少。</source>
        <translation>%1 MB of them are old entries that the county has in a backup; they can go, lists and answers stay.</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="139"/>
        <source>存到了 %1。交给县里，或者让有网的平板带去。</source>
        <translation>Saved as %1. Give it to the county, or let another tablet carry it.</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="156"/>
        <source>收下了，下次同步替他传上去。</source>
        <translation>Taken; the next sync hands it over.</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="156"/>
        <source>这个文件已经收过了。</source>
        <translation>This file was taken before.</translation>
    </message>
    <message>
        <location filename="../viewmodel/outbox_view_model.cpp" line="166"/>
        <source>腾出了 %1 MB。</source>
        <translation>%1 MB were freed.</translation>
    </message>
</context>
<context>
    <name>viewmodel::PeopleViewModel</name>
    <message>
        <location filename="../viewmodel/people_view_model.cpp" line="58"/>
        <source>平板 %1 号 · %2</source>
        <translation>Tablet %1 · %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/people_view_model.cpp" line="62"/>
        <source>都在县里了</source>
        <translation>All is with the county</translation>
    </message>
    <message>
        <location filename="../viewmodel/people_view_model.cpp" line="62"/>
        <source>%1 条待传</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <location filename="../viewmodel/people_view_model.cpp" line="76"/>
        <source>同步一次才有权限</source>
        <translation>Sync once for their rights</translation>
    </message>
    <message>
        <location filename="../viewmodel/people_view_model.cpp" line="77"/>
        <source>有密码</source>
        <translation>With a PIN</translation>
    </message>
    <message>
        <location filename="../viewmodel/people_view_model.cpp" line="78"/>
        <source>还没设密码</source>
        <translation>No PIN yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/people_view_model.cpp" line="149"/>
        <source>密码设好了。下次换人或者平板锁了，要用它。</source>
        <translation>The PIN is set. It is asked when switching and after the lock.</translation>
    </message>
    <message>
        <location filename="../viewmodel/people_view_model.cpp" line="179"/>
        <source>加上了。同步一次，他的村就收下来。</source>
        <translation>Added. Sync once to receive their village.</translation>
    </message>
</context>
<context>
    <name>viewmodel::PersonIdViewModel</name>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="30"/>
        <source>残疾人证号</source>
        <translation>Disability certificate number</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="30"/>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="88"/>
        <source>长度 20 位</source>
        <translation>20 digits</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="88"/>
        <source>长度 18 位</source>
        <translation>18 digits</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="93"/>
        <source>%1，现在 %2 位</source>
        <translation>%1, now %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="96"/>
        <source>没有这一天</source>
        <translation>There is no such day</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="96"/>
        <source>出生日期存在</source>
        <translation>Birth date exists</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="99"/>
        <source>%1家已经登了这个号</source>
        <translation>Already in the home of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="101"/>
        <source>本机 %1 户没有重号</source>
        <translation>Not twice among %1 homes</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="102"/>
        <source>本机没有重号</source>
        <translation>Not twice on this tablet</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="107"/>
        <source>校验位不对</source>
        <translation>Check digit does not fit</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="107"/>
        <source>校验位对得上</source>
        <translation>Check digit fits</translation>
    </message>
    <message>
        <location filename="../viewmodel/person_id_view_model.cpp" line="119"/>
        <source>%1 岁</source>
        <translation>%1 years</translation>
    </message>
</context>
<context>
    <name>viewmodel::PhotosViewModel</name>
    <message>
        <location filename="../viewmodel/photos_view_model.cpp" line="57"/>
        <source>原件不在本机</source>
        <translation>Original not here</translation>
    </message>
    <message>
        <location filename="../viewmodel/photos_view_model.cpp" line="163"/>
        <source>照片拿掉了</source>
        <translation>Photo removed</translation>
    </message>
</context>
<context>
    <name>viewmodel::ReminderViewModel</name>
    <message>
        <location filename="../viewmodel/reminder_view_model.cpp" line="41"/>
        <source>还没写名字</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/reminder_view_model.cpp" line="45"/>
        <source>约好今天再去 %1 户：%2 等。</source>
        <translation>%1 appointments today: %2 and others.</translation>
    </message>
    <message>
        <location filename="../viewmodel/reminder_view_model.cpp" line="46"/>
        <source>约好今天再去：%1。</source>
        <translation>Appointments today: %1.</translation>
    </message>
</context>
<context>
    <name>viewmodel::SalvageViewModel</name>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="48"/>
        <source>没传的改动 %1 笔</source>
        <translation>%1 changes that were not sent</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="49"/>
        <source>记录 %1 条，草稿 %2 条</source>
        <translation>%1 records, %2 drafts</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="50"/>
        <source>坏了 %1 页（共 %2 页）</source>
        <translation>%1 of %2 pages are damaged</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="52"/>
        <source>交给县里：%1</source>
        <translation>For the county: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="54"/>
        <source>替别的平板带的：%1</source>
        <translation>Carried for another tablet: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="55"/>
        <source>只有县里能看：%1</source>
        <translation>For the county alone to read: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="55"/>
        <source>谁都能看，请收好：%1</source>
        <translation>Anyone can read it, keep it safe: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/salvage_view_model.cpp" line="66"/>
        <source>没传的改动里有 %1 笔没找到，可能丢了。请把这几天的再核对一遍。</source>
        <translation>%1 changes that were not sent were not found and may be lost. Please check the work of these days again.</translation>
    </message>
</context>
<context>
    <name>viewmodel::SettingsViewModel</name>
    <message>
        <location filename="../viewmodel/settings_view_model.cpp" line="34"/>
        <source>调查员</source>
        <translation>Surveyor</translation>
    </message>
    <message>
        <location filename="../viewmodel/settings_view_model.cpp" line="35"/>
        <source>村干部</source>
        <translation>Village officer</translation>
    </message>
    <message>
        <location filename="../viewmodel/settings_view_model.cpp" line="36"/>
        <source>乡镇审核</source>
        <translation>Township auditor</translation>
    </message>
    <message>
        <location filename="../viewmodel/settings_view_model.cpp" line="37"/>
        <source>县里办事</source>
        <translation>County staff</translation>
    </message>
    <message>
        <location filename="../viewmodel/settings_view_model.cpp" line="38"/>
        <source>县里管理</source>
        <translation>County administrator</translation>
    </message>
    <message>
        <location filename="../viewmodel/settings_view_model.cpp" line="39"/>
        <source>只看</source>
        <translation>Observer</translation>
    </message>
    <message>
        <location filename="../viewmodel/settings_view_model.cpp" line="45"/>
        <source>平板 %1 号</source>
        <translation>Tablet %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/settings_view_model.cpp" line="54"/>
        <source>版本 %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>viewmodel::SummaryViewModel</name>
    <message>
        <location filename="../viewmodel/summary_view_model.cpp" line="81"/>
        <source>%1 %2：%3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <location filename="../viewmodel/summary_view_model.cpp" line="164"/>
        <source>念了 %1 / %2 条</source>
        <translation>%1 / %2 read out</translation>
    </message>
    <message>
        <location filename="../viewmodel/summary_view_model.cpp" line="178"/>
        <source>签字后有改动，要重签。原来的签字还留着。</source>
        <translation>Changed since it was signed: sign again. The old signature is kept.</translation>
    </message>
    <message>
        <location filename="../viewmodel/summary_view_model.cpp" line="179"/>
        <source>%1 签了字，%2 · 签名 %3</source>
        <translation>Signed by %1, %2 · signature %3</translation>
    </message>
</context>
<context>
    <name>viewmodel::SurveyViewModel</name>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="34"/>
        <source>%1家</source>
        <translation>Home of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="71"/>
        <source>%1 / %2 项</source>
        <translation>%1 / %2 items</translation>
    </message>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="82"/>
        <source>一票否决：确认 %1 条</source>
        <translation>Vetoes confirmed: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="84"/>
        <source>一票否决：疑似 %1 条</source>
        <translation>Vetoes suspected: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="85"/>
        <source>一票否决：问了 %1 / %2 条</source>
        <translation>Vetoes asked: %1 / %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/survey_view_model.cpp" line="98"/>
        <source>%1 元</source>
        <translation>%1 yuan</translation>
    </message>
</context>
<context>
    <name>viewmodel::SyncViewModel</name>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="84"/>
        <source>传 %1 条，收 %2 条</source>
        <translation>Sent %1, received %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="99"/>
        <source>正在传 %1 / %2</source>
        <translation>Sending %1 / %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="100"/>
        <source>正在同步</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="102"/>
        <source>没有网 · 待传 %1 条</source>
        <translation>No network · %1 to send</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="104"/>
        <location filename="../viewmodel/sync_view_model.cpp" line="149"/>
        <source>待传 %1 条</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="105"/>
        <source>全部已上传 %1</source>
        <translation>All sent %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="105"/>
        <location filename="../viewmodel/sync_view_model.cpp" line="128"/>
        <source>没有要传的</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="111"/>
        <source>待传 %1</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="123"/>
        <source>正在同步，可以照常干活</source>
        <translation>Syncing; go on working</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="127"/>
        <source>有 %1 条要传</source>
        <translation>To send: %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="128"/>
        <source>都传好了，也都收好了</source>
        <translation>All sent and all received</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="133"/>
        <source>断了会从断的地方接着传。没有回执前，本机一条不删。</source>
        <translation>After a cut it goes on from there. Nothing is removed here before the county has it.</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="135"/>
        <source>有网的时候点一下“同步”。</source>
        <translation>Touch “Sync” when there is a network.</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="136"/>
        <source>上次传 %1 条，收 %2 条，其中 %3 条是新的。</source>
        <translation>Last time: sent %1, received %2, of these %3 new.</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="141"/>
        <source>有 %1 条先放在县里待查，没有丢。</source>
        <translation> %1 held by the county for checking; not lost.</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="143"/>
        <source>有 %1 处要定。</source>
        <translation> To settle: %1.</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="148"/>
        <location filename="../viewmodel/sync_view_model.cpp" line="155"/>
        <source>%1 / %2 条</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="156"/>
        <location filename="../viewmodel/sync_view_model.cpp" line="157"/>
        <source>%1 条</source>
        <translation>%1</translation>
    </message>
    <message>
        <location filename="../viewmodel/sync_view_model.cpp" line="176"/>
        <source>上行 %1 KB · 下行 %2 KB</source>
        <translation>%1 KB up · %2 KB down</translation>
    </message>
</context>
<context>
    <name>viewmodel::UndoViewModel</name>
    <message>
        <location filename="../viewmodel/undo_view_model.cpp" line="46"/>
        <source>撤回了前面的一步</source>
        <translation>Took the step before back</translation>
    </message>
    <message>
        <location filename="../viewmodel/undo_view_model.cpp" line="49"/>
        <source>已撤回</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <location filename="../viewmodel/undo_view_model.cpp" line="50"/>
        <source>县里还没收</source>
        <translation>Not taken yet</translation>
    </message>
    <message>
        <location filename="../viewmodel/undo_view_model.cpp" line="58"/>
        <source>%1家</source>
        <translation>Home of %1</translation>
    </message>
    <message>
        <location filename="../viewmodel/undo_view_model.cpp" line="59"/>
        <source>%1 · %2删的 %3</source>
        <translation>%1 · deleted by %2 %3</translation>
    </message>
</context>
<context>
    <name>viewmodel::VetoesViewModel</name>
    <message>
        <location filename="../viewmodel/vetoes_view_model.cpp" line="16"/>
        <source>没有</source>
        <translation>No</translation>
    </message>
    <message>
        <location filename="../viewmodel/vetoes_view_model.cpp" line="18"/>
        <source>疑似</source>
        <translation>Suspected</translation>
    </message>
    <message>
        <location filename="../viewmodel/vetoes_view_model.cpp" line="20"/>
        <source>确认有</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <location filename="../viewmodel/vetoes_view_model.cpp" line="22"/>
        <source>已排除</source>
        <translation>Cleared</translation>
    </message>
    <message>
        <location filename="../viewmodel/vetoes_view_model.cpp" line="26"/>
        <source>还没问</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <location filename="../viewmodel/vetoes_view_model.cpp" line="61"/>
        <source>%1 条都要问到</source>
        <translation>All %1 must be asked</translation>
    </message>
    <message>
        <location filename="../viewmodel/vetoes_view_model.cpp" line="65"/>
        <source>问了 %1 条 · 疑似 %2 条 · 确认 %3 条</source>
        <translation>Asked %1 · suspected %2 · confirmed %3</translation>
    </message>
    <message>
        <location filename="../viewmodel/vetoes_view_model.cpp" line="109"/>
        <source>都问到了</source>
        <translation>All were asked</translation>
    </message>
    <message>
        <location filename="../viewmodel/vetoes_view_model.cpp" line="109"/>
        <source>还有 %1 条没问，问完才能请户主签字</source>
        <translation>%1 not asked yet: needed before signing</translation>
    </message>
</context>
</TS>
