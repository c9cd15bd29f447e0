using PerfServerless.Bot.Limits;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Bot.Tests.Limits;

// S20
public sealed class TurnstileTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public void A_flood_of_made_up_senders_leaves_nothing_behind_and_crowds_no_person_out()
    {
        var door = new Turnstile(new BotLimits(), clock);
        Enter(door, "ada", VisitKind.Message, isPerson: true);
        var before = door.Remembered;

        var letIn = Enumerable.Range(0, 100_000).Count(i => Enter(door, $"made up {i}", VisitKind.Message, isPerson: false));

        Assert.Equal(30, letIn);
        Assert.Equal(before, door.Remembered);
        Assert.True(Enter(door, "ada", VisitKind.Submission, isPerson: true));
    }

    [Fact]
    public void People_who_come_for_the_first_time_use_nothing_of_the_strangers_budget()
    {
        var door = new Turnstile(new BotLimits { Strangers = new(1, 1) }, clock);

        Assert.All(Enumerable.Range(0, 200), i => Assert.True(Enter(door, $"p{i}", VisitKind.Submission, isPerson: true)));
    }

    [Theory]
    [InlineData("Submission", 10)]
    [InlineData("Press", 20)]
    [InlineData("Message", 5)]
    [InlineData("News", 20)]
    public void Each_kind_of_a_persons_activities_has_its_own_budget(string kind, int atOnce)
    {
        var door = new Turnstile(new BotLimits(), clock);

        Assert.Equal(atOnce, Enumerable.Range(0, 100).Count(_ => Enter(door, "ada", Enum.Parse<VisitKind>(kind), isPerson: true)));
        Assert.All(Enum.GetValues<VisitKind>().Where(k => k.ToString() != kind), k => Assert.True(Enter(door, "ada", k, isPerson: true)));
    }

    [Fact]
    public void An_organisation_has_a_budget_and_so_have_all_together()
    {
        var limits = new BotLimits { Tenant = new(100, 100), All = new(150, 150) };
        var door = new Turnstile(limits, clock);

        Assert.Equal(100, Enumerable.Range(0, 120).Count(i => Twice(door, $"one {i}", "one") == 2) * 2);
        Assert.Equal(50, Enumerable.Range(0, 120).Count(i => Twice(door, $"two {i}", "two") == 2) * 2);
    }

    [Fact]
    public void What_one_person_has_under_way_is_bounded_and_so_is_what_all_have()
    {
        var limits = new BotLimits { Messages = new(1_000, 1_000), MessagesAtOnce = 10 };
        var door = new Turnstile(limits, clock);
        Enter(door, "ada", VisitKind.Message, isPerson: true);

        Assert.Equal(6, Enumerable.Range(0, 300).Count(_ => door.Enter(Visit("ada", VisitKind.Message)) is Admission.LetIn));
        Assert.IsType<Admission.LetIn>(door.Enter(Visit("ada", VisitKind.Submission)));
        Assert.Equal(4, Enumerable.Range(0, 300).Count(i => door.Enter(Visit($"p{i}", VisitKind.Message)) is Admission.LetIn));
    }

    [Fact]
    public void Whoever_is_over_is_told_once_a_minute()
    {
        var door = new Turnstile(new BotLimits(), clock);
        Enter(door, "ada", VisitKind.Message, isPerson: true);

        Assert.Single(Told());
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty(Told());
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Single(Told());

        IEnumerable<Admission.ToldToWait> Told() =>
            Enumerable.Range(0, 100).Select(_ => Leave(door.Enter(Visit("ada", VisitKind.Message)))).OfType<Admission.ToldToWait>().Where(t => t.IsFirst).ToList();
    }

    [Fact]
    public void A_person_who_is_none_any_more_loses_his_own_budget()
    {
        var door = new Turnstile(new BotLimits(), clock);
        Enter(door, "ada", VisitKind.Message, isPerson: true);

        Enter(door, "ada", VisitKind.Message, isPerson: false);

        Assert.False(door.Knows(Visit("ada", VisitKind.Message)));
    }

    private static int Twice(Turnstile door, string who, string tenant) =>
        Enumerable.Range(0, 2).Count(_ => Enter(door, who, VisitKind.Submission, isPerson: true, tenant) && door.Knows(Visit(who, VisitKind.Submission, tenant)));

    private static Admission Leave(Admission admission)
    {
        if (admission is Admission.LetIn { Stay: var stay }) stay.Dispose();
        return admission;
    }

    private static bool Enter(Turnstile door, string who, VisitKind kind, bool isPerson, string tenant = "t")
    {
        if (door.Enter(Visit(who, kind, tenant)) is not Admission.LetIn { Stay: var stay }) return false;

        using (stay) stay.Recognised(isPerson ? Readers.German : null);
        return true;
    }

    private static Visit Visit(string who, VisitKind kind, string tenant = "t") => new(who, tenant, kind);
}
