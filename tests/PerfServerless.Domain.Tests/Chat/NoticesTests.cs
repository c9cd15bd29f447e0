using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Reviews.Requests;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class NoticesTests
{
    [Fact]
    public void The_greeting_says_what_it_is_for_whom_how_to_pause_and_where_help_is()
    {
        var greeting = Notices.Greeting(Person(Ole), Scorecard(Kpi("a", Ole), Kpi("b", Ole)));

        Assert.Equal("Hello Ole", greeting.Title.Ole());
        foreach (var words in new[] { "reviews of Acme", "own its numbers, their managers and its leaders", "You own 2 numbers", "\"pause\"", "\"help\"" })
            Assert.Contains(words, greeting.Text.Ole(), StringComparison.Ordinal);
        Assert.Contains("You own no numbers", Notices.Greeting(Person(Ana), Scorecard(Kpi("a", Ole))).Text.Ole(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_notice_is_a_dead_end()
    {
        var context = new DeskScene().Owes("a").Build(r => r with { State = RequestState.Excused, ExcusedBy = Mona });
        ChatCard.Notice[] notices =
        [
            Notices.Greeting(Person(Ole), Scorecard()), Notices.Helping(Person(Ole), paused: false), Notices.Helping(Person(Ole), paused: true), Notices.UnknownPerson, Notices.NotUnderstood, Notices.Thanked,
            Notices.NothingOwed(Planned.Times.OpensAt), Notices.NothingOwed(null), Notices.Paused([Mona]), Notices.Paused([]), Notices.Resumed,
            Notices.Closed(context.Reviews[0].Cycle), Notices.NotYours, Notices.Gone, Notices.Excused(context.Reviews[0]),
        ];

        Assert.All(notices, n => Assert.NotEmpty(n.Suggestions));
        Assert.All(notices, n => Assert.EndsWith(".", n.Text.Ole(), StringComparison.Ordinal));
    }

    [Fact]
    public void Pausing_says_who_can_see_it() =>
        Assert.Contains("Mona and Ana can see that you paused", Notices.Paused([Mona, Ana]).Text.Ole(), StringComparison.Ordinal);

    [Fact]
    public void A_paused_person_is_offered_to_resume()
    {
        Assert.Contains(ChatCommand.Resume, Notices.Helping(Person(Ole), paused: true).Suggestions);
        Assert.DoesNotContain(ChatCommand.Resume, Notices.Helping(Person(Ole), paused: false).Suggestions);
    }

    [Fact]
    public void Every_retired_card_says_why_in_one_line()
    {
        var context = new DeskScene().Owes("a").Build(r => r with { ExcusedBy = Mona });
        var lines = Enum.GetValues<RetiredReason>().Select(r => Notices.Retired(r, context).Text.Ole()).ToList();

        Assert.Equal(lines.Distinct(), lines);
        Assert.Contains("Weekly review: Mona excused you; nothing is due.", lines);
        Assert.All(lines, l => Assert.DoesNotContain('\n', l));
    }
}
