#include "mobile/viewmodel/help_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace viewmodel {
namespace {

constexpr int kLinesMax = 6;

struct Entry {
    const char* page;
    const char* title;
    const char* lines[kLinesMax];
};

constexpr Entry kEntries[] = {
    {"Home",
     QT_TRANSLATE_NOOP("help", "首页"),
     {QT_TRANSLATE_NOOP("help", "上面的格子是全村走到哪一步：每一格是站在这一步的户数，点一下就列出来。粗框的是你下一步该做的。"),
      QT_TRANSLATE_NOOP("help", "“接着填”回到上次停下的那一题。"),
      QT_TRANSLATE_NOOP("help", "到期的事里有约好再去的、没填完的、要定的冲突和要改的地方。"),
      QT_TRANSLATE_NOOP("help", "没有网也什么都能填；右上角写着还有多少没传。"), nullptr}},
    {"Households",
     QT_TRANSLATE_NOOP("help", "找一户"),
     {QT_TRANSLATE_NOOP("help", "可以写名字、拼音、拼音的头一个字母（zs 就是张三）、证号或电话的最后几位、户编号。"),
      QT_TRANSLATE_NOOP("help", "按屯、按步、只看我名下的、只看有疑问的，都能再缩小；点“全部”回来。"),
      QT_TRANSLATE_NOOP("help", "名单上没有的人家，用“登记漏登的户”。先搜一遍，免得登两次。"), nullptr}},
    {"Household",
     QT_TRANSLATE_NOOP("help", "一户人家"),
     {QT_TRANSLATE_NOOP("help", "“开始入户”进调查；填了一半的叫“继续入户”。"),
      QT_TRANSLATE_NOOP("help", "分户、迁走、换户主、有人离开或回来，都在“这户有变动”里，写上原因。"),
      QT_TRANSLATE_NOOP("help", "“历史”里看得到每一处是谁、什么时候、在哪台平板上填的，原来是什么。"),
      QT_TRANSLATE_NOOP("help", "名字旁边写着这户有没有存到县里。"), nullptr}},
    {"Survey",
     QT_TRANSLATE_NOOP("help", "入户调查"),
     {QT_TRANSLATE_NOOP("help", "一进、二看、三算、四比、五议，先问哪一步都行；填过的、没答的，左边看得到。"),
      QT_TRANSLATE_NOOP("help", "每个字都马上存在本机。填错的、填一半的也存着，只是标出来。"),
      QT_TRANSLATE_NOOP("help", "红的要改了才能签字，但不挡你往下填；黄的请再问一遍，没错就选个原因。"),
      QT_TRANSLATE_NOOP("help", "分数是示例权重，分低不等于一定评上。"),
      QT_TRANSLATE_NOOP("help", "没人在家、不让填，也要记下来，并约好再去的日子。"), nullptr}},
    {"Members",
     QT_TRANSLATE_NOOP("help", "家里人"),
     {QT_TRANSLATE_NOOP("help", "证号按 6、8、4 位看：地区、生日、顺序。对不上的那一位会标出来。"),
      QT_TRANSLATE_NOOP("help", "走了的人不要删，改“在不在家”，这样历史还在。"),
      QT_TRANSLATE_NOOP("help", "同一个证号登在两家，会问是不是同一个人。"), nullptr}},
    {"Summary",
     QT_TRANSLATE_NOOP("help", "念给户主听"),
     {QT_TRANSLATE_NOOP("help", "一条一条念。对的点“对”，不对的点“不对”并写下户主怎么说。"),
      QT_TRANSLATE_NOOP("help", "户主说不对的，改好再念；有一条不对就不能签字。"),
      QT_TRANSLATE_NOOP("help", "签了字以后再改，签名还在，但会写明“签字后有改动”。"), nullptr}},
    {"Groups",
     QT_TRANSLATE_NOOP("help", "屯和组"),
     {QT_TRANSLATE_NOOP("help", "每个屯写上组长和排在第几；谁负责哪个屯，也在这里分。"),
      QT_TRANSLATE_NOOP("help", "单独分给某人的户，以那户自己写的为准。"), nullptr}},
    {"Change",
     QT_TRANSLATE_NOOP("help", "有变动"),
     {QT_TRANSLATE_NOOP("help", "选是什么变动，照着填，写上原因。一次变动里的几处改动一起存、一起传。"),
      QT_TRANSLATE_NOOP("help", "弄错了，到“我的 → 撤回和找回”里撤回。"), nullptr}},
    {"Inbox",
     QT_TRANSLATE_NOOP("help", "待定"),
     {QT_TRANSLATE_NOOP("help", "两个人填得不一样，两个答案都留着，谁也不会被盖掉。看清是谁、什么时候填的，选一个或另填，写上原因。"),
      QT_TRANSLATE_NOOP("help", "疑问是对不上的地方：去改，或者说明为什么没错。"),
      QT_TRANSLATE_NOOP("help", "同一个证号登在两家：并排看，说是同一家还是两家。合了还能撤回。"),
      QT_TRANSLATE_NOOP("help", "你的答案没被选上，这里会告诉你；不同意就写原因，由上一级来定。"),
      QT_TRANSLATE_NOOP("help", "没有网也能定，传上去以后别的平板都知道。"), nullptr}},
    {"History",
     QT_TRANSLATE_NOOP("help", "历史"),
     {QT_TRANSLATE_NOOP("help", "从新到旧，每一笔是谁、什么时候、哪台平板，前后各是什么。点一处，只看这一处的。"),
      QT_TRANSLATE_NOOP("help", "本机没有的旧历史，有网时可以从县里取来看。"), nullptr}},
    {"Undo",
     QT_TRANSLATE_NOOP("help", "撤回和找回"),
     {QT_TRANSLATE_NOOP("help", "撤回是再写一笔改回去，不是抹掉；撤回的也能再撤回。"),
      QT_TRANSLATE_NOOP("help", "别人后来在那里写过的，不能替他撤，要去“待定”里定。"),
      QT_TRANSLATE_NOOP("help", "删掉的户和人，从这里找回来。"), nullptr}},
    {"Sync",
     QT_TRANSLATE_NOOP("help", "同步"),
     {QT_TRANSLATE_NOOP("help", "有网时自己传，也可以点“现在同步”。断了不要紧，下次从断的地方接着传。"),
      QT_TRANSLATE_NOOP("help", "“只在本机”是还没传；“已存县里”是县里收到了。"),
      QT_TRANSLATE_NOOP("help", "日清单上的对账码和县里的一样，就一笔不少。"),
      QT_TRANSLATE_NOOP("help", "一直没网，可以存成文件，交给县里或让别的平板带去。文件是封好的，路上没人看得到。"), nullptr}},
    {"Settings",
     QT_TRANSLATE_NOOP("help", "我的"),
     {QT_TRANSLATE_NOOP("help", "字的大小、白天夜里的颜色、语言，换了马上生效，正在填的不会丢。"),
      QT_TRANSLATE_NOOP("help", "打电话问县里时，先存一份诊断文件：里面只有数字和代号，没有农户的任何东西。"), nullptr}},
    {"People",
     QT_TRANSLATE_NOOP("help", "换人"),
     {QT_TRANSLATE_NOOP("help", "谁填的就记谁的名字，换人用要先换过来。"),
      QT_TRANSLATE_NOOP("help", "每人一个密码，自己定。忘了，请县里再发一个登记码。"), nullptr}},
    {"Unlock",
     QT_TRANSLATE_NOOP("help", "谁在用"),
     {QT_TRANSLATE_NOOP("help", "点自己的名字，输密码，就回到刚才的地方。填的都在。"),
      QT_TRANSLATE_NOOP("help", "忘了密码，请县里再发一个登记码，用它重新定密码。"), nullptr}},
    {"Enrol",
     QT_TRANSLATE_NOOP("help", "第一次用"),
     {QT_TRANSLATE_NOOP("help", "登记码由县里发，只能用一次，七天内有效。要有网。"),
      QT_TRANSLATE_NOOP("help", "登记后先下载本村的农户，断了会接着来。以后没有网也能用。"),
      QT_TRANSLATE_NOOP("help", "想先练一练，开“练习村”：里面都是编的，传不出去。"), nullptr}},
};

constexpr const char* kEverywhere[] = {
    QT_TRANSLATE_NOOP("help", "你填的每个字都先存在这台平板上，断电也在。"),
    QT_TRANSLATE_NOOP("help", "返回键只退一层，不会丢东西。"),
};

QString said(const char* words) {
    return QCoreApplication::translate("help", words);
}

} // namespace

HelpWords helpFor(const QString& page) {
    HelpWords out;
    const auto* found = std::find_if(std::begin(kEntries), std::end(kEntries),
                                     [&](const Entry& entry) { return page == QLatin1String(entry.page); });
    if (found == std::end(kEntries)) {
        out.title = said(QT_TRANSLATE_NOOP("help", "帮助"));
    } else {
        out.title = said(found->title);
        for (const char* const* line = found->lines; *line; ++line)
            out.lines << said(*line);
    }
    for (const char* line : kEverywhere)
        out.lines << said(line);
    return out;
}

} // namespace viewmodel
