using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>Everything the bot says in words, whole, as people read it.</summary>
public sealed class NoticeWordingTests
{
    private static readonly DeskContext Context = new DeskScene().Owes("a").Build(r => r with { ExcusedBy = Mona });

    private static OpenReview By(PersonId? manager) => Context.Reviews[0] with { Request = Context.Reviews[0].Request with { ExcusedBy = manager } };

    private static readonly Kpi Calculated = Kpi("c", Ole) with { Formula = new(FormulaKind.Sum, [new("a")]) };

    public static TheoryData<ChatCard.Notice, string, string, string> Wordings => new()
    {
        {
            Notices.Greeting(Person(Ole), Scorecard(Kpi("a", Ole), Kpi("b", Ana), Calculated)), "Hello Ole", // a calculated KPI is not asked for
            "I run the performance reviews of Acme, for the people who own its numbers, their managers and its leaders. You own 1 number there: before each review I ask you for what is due, on one card that takes under a minute. Managers hear from me when numbers of their people are missing, and leaders get a brief before the meeting. Your administrator added me for this. Write \"pause\" to stop messages I send by myself, and \"help\" to see what I understand.",
            "CheckIn, Help, Pause"
        },
        {
            Notices.Greeting(Person(Ana), Scorecard(Kpi("a", Ole))), "Hello Ana",
            "I run the performance reviews of Acme, for the people who own its numbers, their managers and its leaders. You own no numbers there; I write to you when something concerns you. Managers hear from me when numbers of their people are missing, and leaders get a brief before the meeting. Your administrator added me for this. Write \"pause\" to stop messages I send by myself, and \"help\" to see what I understand.",
            "CheckIn, Help, Pause"
        },
        {
            Notices.Helping(Person(Ole), paused: false), "What I can do",
            "Ole, you can write:\n\"check in\" for the numbers you owe now, \"answer early\" before they are asked, \"what do I owe\" for where each of them stands;\n\"brief\" for the latest brief of a review you lead, \"my KPIs\" for how yours stand, \"status\" with the name of an objective or a KPI for how it stands, \"actions\" for what was decided and is yours or was asked for by you, \"decide\" with who does what by when to record what your meeting decided;\n\"remind me tomorrow\" or \"remind me on Thursday\" to put reminders off, \"away until Monday, Ken stands in\" when you are not there, \"back\" when you are;\n\"pause\" to stop messages I send by myself, and \"resume\" to hear from me again;\n\"state a status\" where a computed one misleads; \"cadences\" for the reviews, to move or skip one that you run; \"rhythm\" for how yours went; \"help\" for this.\nCards have their own buttons. For changes of people, numbers or targets, ask whoever keeps your organisation's scorecard.",
            "CheckIn, Owe, Pause"
        },
        {
            Notices.Helping(Person(Ole), paused: true), "What I can do",
            "Ole, you can write:\n\"check in\" for the numbers you owe now, \"answer early\" before they are asked, \"what do I owe\" for where each of them stands;\n\"brief\" for the latest brief of a review you lead, \"my KPIs\" for how yours stand, \"status\" with the name of an objective or a KPI for how it stands, \"actions\" for what was decided and is yours or was asked for by you, \"decide\" with who does what by when to record what your meeting decided;\n\"remind me tomorrow\" or \"remind me on Thursday\" to put reminders off, \"away until Monday, Ken stands in\" when you are not there, \"back\" when you are;\n\"resume\" to hear from me by myself again (you paused me);\n\"state a status\" where a computed one misleads; \"cadences\" for the reviews, to move or skip one that you run; \"rhythm\" for how yours went; \"help\" for this.\nCards have their own buttons. For changes of people, numbers or targets, ask whoever keeps your organisation's scorecard.",
            "CheckIn, Owe, Resume"
        },
        {
            Notices.UnknownPerson, "I do not know you yet",
            "You are not among the people of the scorecard I work with, so I cannot show or take anything. Ask whoever keeps the scorecard to add you with the user name you sign in with, then write to me again.",
            "Help"
        },
        {
            Notices.NothingOwed(Planned.Times.OpensAt), "Nothing is due",
            "You owe no numbers in any open review. The next collection opens on Fri 5/29/2026, 9:00 AM; I write to you then if something is due.",
            "Owe, Early, Help"
        },
        { Notices.NothingOwed(null), "Nothing is due", "You owe no numbers in any open review. I write to you when something is due.", "Owe, Early, Help" },
        {
            Notices.Paused([Mona, Ana]), "Paused",
            "I send you nothing by myself until you write \"resume\": no forms, no reminders, no briefs. You can still write \"check in\". Mona and Ana can see that you paused, so that nobody takes it for silence.",
            "Resume, CheckIn"
        },
        {
            Notices.Paused([]), "Paused",
            "I send you nothing by myself until you write \"resume\": no forms, no reminders, no briefs. You can still write \"check in\".", "Resume, CheckIn"
        },
        {
            Notices.PauseTold(Person(Ole), paused: true, ["Weekly review", "Monthly review"]), "Ole paused",
            "Ole wants no messages that I send by myself. Until that changes I neither ask nor remind there, the brief says so, and nobody is told of it as of silence. You are told because you own the Weekly review and Monthly review.",
            ""
        },
        {
            Notices.PauseTold(Person(Ole), paused: false, ["Weekly review"]), "Ole resumed",
            "Ole hears from me again; what is due was sent. You are told because you own the Weekly review.", ""
        },
        { Notices.Resumed, "Welcome back", "I write to you again when something is due; what is due now comes in a moment.", "CheckIn, Pause" },
        {
            Notices.Closed(Context.Reviews[0].Cycle), "This review is closed",
            "The Weekly review began on Thu 6/4/2026, 10:00 AM, so its card takes nothing any more; what was given before counts. The next review asks again.",
            "CheckIn, Help"
        },
        {
            Notices.NotYours, "This card is not yours",
            "It was made for somebody else, so nothing was changed. Write \"check in\" for your own.", "CheckIn, Help"
        },
        {
            Notices.Gone, "This is no longer there",
            "The review that this card belongs to has been removed, so nothing was changed. Write \"check in\" for what is due now.", "CheckIn, Help"
        },
        {
            Notices.Excused(Context.Reviews[0]), "You are excused",
            "Mona excused you from the Weekly review on Thu 6/4/2026, 10:00 AM; nothing is due for it.", "CheckIn, Help"
        },
        {
            Notices.Excused(By(null)), "You are excused",
            "Your manager excused you from the Weekly review on Thu 6/4/2026, 10:00 AM; nothing is due for it.", "CheckIn, Help"
        },
        {
            Notices.Excused(By(new("gone"))), "You are excused",
            "gone excused you from the Weekly review on Thu 6/4/2026, 10:00 AM; nothing is due for it.", "CheckIn, Help"
        },
    };

    [Theory]
    [MemberData(nameof(Wordings))]
    public void A_notice_says_this_and_offers_what_can_be_said_next(ChatCard.Notice notice, string title, string text, string offers) =>
        Assert.Equal((title, text, offers), (notice.Title.Ole(), notice.Text.Ole(), string.Join(", ", notice.Suggestions)));

    [Theory]
    [InlineData(RetiredReason.Replaced, "Weekly review: the form moved down to a newer message.")]
    [InlineData(RetiredReason.Answered, "Weekly review: answered, thank you. The receipt is on another card.")]
    [InlineData(RetiredReason.Excused, "Weekly review: Mona excused you; nothing is due.")]
    [InlineData(RetiredReason.Closed, "Weekly review: the meeting began on Thu 6/4/2026, 10:00 AM; this form is closed.")]
    public void Where_a_form_was_one_line_says_what_became_of_it(RetiredReason reason, string line) =>
        Assert.Equal(line, Notices.Retired(reason, Context).Text.Ole());
}
