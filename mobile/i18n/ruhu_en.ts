<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>AnswerField</name>
    <message>
        <source>例如 2015-10-21</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>收起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更多…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictPane</name>
    <message>
        <source>看这户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原来是</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>都不对，填第三个答案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第三个答案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>或者自己写原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Enrol</name>
    <message>
        <source>入户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记一次，收完数据就能下村，路上不用网。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在收村里的数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记这台平板</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县里的服务器</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记码（县里发的，只能用一次）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在登记…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收下的记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再收一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先进去看看</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>有冲突</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message>
        <source>示例权重</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>评分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已答 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分数线</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分数线县里还没下达。分低不等于一定评上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人均纯收入（算出来的）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>概况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>家庭成员</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Households</name>
    <message>
        <source>农户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从左边选一户</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HouseholdsPane</name>
    <message>
        <source>姓名、拼音、尾号、电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索农户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清空</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>待定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有要定的事。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回到列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从左边选一件</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>入户</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>家庭成员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加人</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>农户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewsPane</name>
    <message>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去看这户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看这户</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>自动算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>必填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再问过了，没错</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看过了，没错</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一题有两个答案，去定</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <source>示例 · 合成数据</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>现在得分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>示例权重</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分数线县里还没下达。分低不等于一定评上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人均纯收入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逐项</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>示例权重</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>家庭成员</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>同步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>① 传上去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>② 收下别人改的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先停</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近几次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开以后还没有同步过。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>入户</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>%1填的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>平板</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>户主</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>户编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>屯、组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>住址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>识别标准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>农户属性</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人口</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>主要困难</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>住房面积</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>住房结构</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离村主干路</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>耕地</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删还是留</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>性别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与户主关系</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>昨天 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 月 %2 日 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>亩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>平方米</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>个月</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viewmodel::App</name>
    <message>
        <source>平板 %1 号 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viewmodel::ConflictViewModel</name>
    <message>
        <source>删掉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>留着</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空着</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两个答案，哪个对？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 个答案，哪个对？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · 户号 %2 · 答案都留着，谁也不会被盖掉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现场看过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>户主确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看了证件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填错了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写上第三个答案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先选一个答案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再选个原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定下来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定为：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定为%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名 %1 · 会同步给两台平板和县里</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viewmodel::FormViewModel</name>
    <message>
        <source>%1 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一组：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填完了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 %1 处要改，其余已存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 处提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 %1 题必填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>边填边存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已存本机 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viewmodel::HouseholdViewModel</name>
    <message>
        <source>还没写名字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>户号 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续入户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始入户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有人删了这一户，也有人改了它，要定一下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 处有两个答案，要定一下</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viewmodel::HouseholdsViewModel</name>
    <message>
        <source>%1 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>尾号 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没写名字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有冲突</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删了又改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在找…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全村 %1 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”找到 %2 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有农户。先同步一次，把村里的数据收下来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到“%1”。换几个字，或者用拼音、尾号再找。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viewmodel::InboxViewModel</name>
    <message>
        <source>%1 · 你填的没有采用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删掉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空着</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填得不一样：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：你填 %2，定为 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>冲突 %1 · 疑问 %2 · 告知 %3 · 没有网也能处理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：你填的没有采用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁定的：%1，%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>你填的还留在历史里。觉得不对，可以再改一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只在本机的农户里比过，还没和别的村比。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viewmodel::MembersViewModel</name>
    <message>
        <source>%1 岁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>尾号 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有冲突</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 处要改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 处提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没写名字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新的一位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答了第一题就登上了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1家</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viewmodel::SurveyViewModel</name>
    <message>
        <source>%1家</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一票否决：确认 %1 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一票否决：疑似 %1 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一票否决：问了 %1 / %2 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 元</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viewmodel::SyncViewModel</name>
    <message>
        <source>传 %1 条，收 %2 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在传 %1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在同步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有网 · 待传 %1 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待传 %1 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部已上传 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有要传的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在同步，可以照常干活</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 %1 条要传</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>都传好了，也都收好了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>断了会从断的地方接着传。没有回执前，本机一条不删。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有网的时候点一下“同步”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上次传 %1 条，收 %2 条，其中 %3 条是新的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 %1 条先放在县里待查，没有丢。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 %1 处要定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上行 %1 KB · 下行 %2 KB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
