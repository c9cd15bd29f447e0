using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Absences;
using PerfServerless.Functions.BriefPages;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Somebody is away: what he owes goes to his delegate, or waits. The first collection opens on Friday 29 May at 09:00.</summary>
public sealed class AbsenceTests
{
    private static readonly CycleKey Cycle = AcmeReview.First.Key;

    private static string Text(ChatCard? card) => card is ChatCard.Notice notice ? $"{notice.Title.En()}: {notice.Text.En()}" : $"{card}";

    private static async Task<IReadOnlyList<string>> AskedForOleAsync(ReviewWorld world, PersonId person) =>
        (await world.Stores.CheckIns.FindAsync(new(Cycle, person), default)) is { Value: var request }
            ? [.. request.Owed.Where(o => o.For == Acme.Ole && !o.Answered).Select(o => o.Kpi.Value)]
            : [];

    private static async Task<ChatCard?> SaysAsync(ReviewWorld world, PersonId person, string text)
    {
        var answer = await world[person].SayAsync(text);
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        return answer;
    }

    [Fact]
    public void The_beginning_of_a_first_name_is_enough_and_of_several_who_are_called_so_one_is_chosen() => ReviewWorld.Play(
        async world =>
        {
            Assert.Contains("kenji", Text(await SaysAsync(world, Acme.Ole, "away until 3 June, Ken stands in")), StringComparison.Ordinal);
            Assert.Equal([new(new(2026, 5, 28), new(2026, 6, 3), new("kenji"))], (await world.DeskAsync(Acme.Ole)).Absences);
            Assert.StartsWith("Not set: I know nobody", Text(await SaysAsync(world, Acme.Ole, "away until 3 June, Ke stands in")), StringComparison.Ordinal);

            // Nobody knows that the first of them has the name as his id.
            var which = (ChatCard.Notice)(await SaysAsync(world, Acme.Ole, "away until 4 June, Lena stands in"))!;
            Assert.Equal("\"Lena\" may be Lena Hoffmann and Lena Lang. Choose whom you mean, or say the whole name. Nothing is set yet.", which.Text.En());
            Assert.Equal(["Lena Hoffmann", "Lena Lang"], which.Offers.Select(o => o.Label.En()));
            await SaysAsync(world, Acme.Ole, which.Offers[0].Words);
            Assert.Equal([new(new(2026, 5, 28), new(2026, 6, 4), new("lena"))], (await world.DeskAsync(Acme.Ole)).Absences);
        },
        scorecard: AcmeReview.Scorecard with
        {
            People =
            [
                .. Acme.People.Where(p => p.Id != Acme.Ken), Acme.Person(new("kenji"), Acme.Kim) with { Name = "Kenji Sato" },
                Acme.Person(new("lena"), Acme.Kim) with { Name = "Lena Hoffmann" }, Acme.Person(new("lena2"), Acme.Kim) with { Name = "Lena Lang" },
            ],
            Kpis = [.. AcmeReview.Scorecard.Kpis.Where(k => k.Owner != Acme.Ken)],
        });

    [Fact]
    public void An_absence_set_in_chat_routes_to_the_delegate_when_the_review_opens() => ReviewWorld.Play(async world =>
    {
        var answer = await SaysAsync(world, Acme.Ole, "away until 3 June, Ana stands in");
        Assert.StartsWith("Your absence is set: ", Text(answer), StringComparison.Ordinal);
        Assert.Contains("Your first day back is Thu", Text(answer), StringComparison.Ordinal);
        Assert.Equal([new(new(2026, 5, 28), new(2026, 6, 3), Acme.Ana)], (await world.DeskAsync(Acme.Ole)).Absences);
        Assert.Contains(world[Acme.Ana].Messages, m => Text(m.Card).Contains("You stand in for", StringComparison.Ordinal));

        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddMinutes(5));
        Assert.Empty(world[Acme.Ole].Forms);
        Assert.Equal(["ole-1", "ole-2", "ole-3"], await AskedForOleAsync(world, Acme.Ana));
        var form = Assert.IsType<ChatCard.Form>(world[Acme.Ana].Form.Card);
        Assert.Equal(["ana-1", "ole-1", "ole-2", "ole-3"], form.Fields.Select(f => f.Kpi.Value).Order(StringComparer.Ordinal));
        Assert.Contains(form.Fields.First(f => f.Kpi.Value == "ole-1").Context, c => c.En().StartsWith("for ", StringComparison.Ordinal));

        await world[Acme.Ana].SubmitAsync(("ana-1", "1"), ("ole-1", "11"), ("ole-2", "12"), ("ole-3", "13"));
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(RequestState.Complete, (await world.RequestAsync(Acme.Ole)).State);
        var actual = (await world.Stores.Actuals.ReadAsync(Acme.Tenant, [new("ole-1")], default))[new("ole-1")][^1];
        Assert.Equal((11m, Acme.Ana, Acme.Ole), (actual.Value, actual.RecordedBy, actual.OnBehalfOf));
        await world.UntilAsync(AcmeReview.First.Times.MeetingAt.AddMinutes(5));
        Assert.Null(world[Acme.Mona].Escalation?.Card is ChatCard.Escalation { People: var people } && people.Any(p => p.Person == Acme.Ole) ? "told" : null);
    });

    [Fact]
    public void An_absence_that_begins_in_mid_ladder_takes_the_items_along_and_silences_the_owner() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddHours(1));
        var sent = world[Acme.Ole].Messages.Count;
        await SaysAsync(world, Acme.Ole, "away until Thursday, Ana stands in");

        Assert.Equal(["ole-1", "ole-2", "ole-3"], await AskedForOleAsync(world, Acme.Ana));
        await world.UntilAsync(AcmeReview.First.Times.MeetingAt.AddMinutes(-30));
        Assert.Equal(sent, world[Acme.Ole].Messages.Count);
    });

    [Fact]
    public void Whoever_comes_back_gets_what_is_left_and_the_delegate_keeps_what_is_his() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddHours(1));
        await SaysAsync(world, Acme.Ole, "away until Thursday, Ana stands in");
        await world[Acme.Ana].SubmitAsync(("ole-1", "11"));
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("Welcome back: Your absence is over. What you owe comes to you again.", Text(await SaysAsync(world, Acme.Ole, "back")));

        Assert.Empty(await AskedForOleAsync(world, Acme.Ana));
        Assert.Equal(["ole-2", "ole-3"], (await world.RequestAsync(Acme.Ole)).Missing.Select(o => o.Kpi.Value));
        Assert.Equal(["ana-1"], (await world.RequestAsync(Acme.Ana)).Missing.Select(o => o.Kpi.Value));
        Assert.Contains(world[Acme.Ana].Messages, m => Text(m.Card).Contains("You no longer stand in", StringComparison.Ordinal));
    });

    [Fact]
    public void An_absence_that_ends_during_a_cycle_gives_the_items_back_by_itself_and_tells_both() => ReviewWorld.Play(async world =>
    {
        await SaysAsync(world, Acme.Ole, "away until Monday, Ana stands in");
        await world.UntilAsync(new(2026, 6, 2, 8, 0, 0, TimeSpan.Zero)); // Tuesday morning

        Assert.Empty(await AskedForOleAsync(world, Acme.Ana));
        Assert.Contains(world[Acme.Ole].Messages, m => Text(m.Card).StartsWith("Welcome back", StringComparison.Ordinal));
        Assert.Contains(world[Acme.Ana].Messages, m => Text(m.Card).Contains("You no longer stand in", StringComparison.Ordinal));
        Assert.NotEmpty(world[Acme.Ole].Forms);
    });

    [Fact]
    public void A_delegate_who_becomes_absent_himself_gives_back_what_he_held() => ReviewWorld.Play(async world =>
    {
        await SaysAsync(world, Acme.Ole, "away until Wednesday, Ana stands in");
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddMinutes(5));
        Assert.NotEmpty(await AskedForOleAsync(world, Acme.Ana));

        Assert.Contains("You stand in for", Text(await SaysAsync(world, Acme.Ana, "away until Wednesday")), StringComparison.Ordinal);
        Assert.Empty(await AskedForOleAsync(world, Acme.Ana));

        await SaysAsync(world, Acme.Ana, "back");
        Assert.NotEmpty(await AskedForOleAsync(world, Acme.Ana));
    });

    [Fact]
    public void A_delegate_who_was_asked_for_nothing_gets_a_form_of_his_own_and_counts_are_not_doubled() => ReviewWorld.Play(async world =>
    {
        await SaysAsync(world, Acme.Ole, "away until Friday 5 June, Kim stands in");
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddMinutes(5));
        Assert.Equal(3, Assert.IsType<ChatCard.Form>(world[Acme.Kim].Form.Card).Fields.Count());

        await world.UntilAsync(AcmeReview.First.Times.MeetingAt.AddMinutes(5));
        var asked = OwnItems.Of(await world.Stores.CheckIns.ListAsync(Cycle, default));
        Assert.Equal(13, asked.Sum(r => r.Owed.Count));
        Assert.DoesNotContain(asked, r => r.Key.Person == Acme.Kim);
    });

    [Fact]
    public void Without_a_delegate_an_absence_only_holds() => ReviewWorld.Play(async world =>
    {
        Assert.Contains("Nobody stands in", Text(await SaysAsync(world, Acme.Ole, "away until Friday 5 June")), StringComparison.Ordinal);
        await world.UntilAsync(AcmeReview.First.Times.MeetingAt.AddMinutes(5));

        Assert.Empty(world[Acme.Ole].Messages);
    });

    [Fact]
    public void An_undo_takes_it_back_before_anybody_was_told() => ReviewWorld.Play(async world =>
    {
        var set = Assert.IsType<ChatCard.Notice>(await world[Acme.Ole].SayAsync("away next week, Ana stands in"));
        await SaysAsync(world, Acme.Ole, set.Offers[0].Words);

        Assert.Empty((await world.DeskAsync(Acme.Ole)).Absences);
        Assert.Empty((await world.DeskAsync(Acme.Ole)).StandIns);
    });

    [Theory]
    [InlineData("away until Monday, Nobody stands in", "I know nobody called \"Nobody\"")]
    [InlineData("away until Monday, Ole stands in", "You cannot stand in for yourself")]
    [InlineData("away until Monday, Ken stands in", "is away too, from")]
    [InlineData("away until Monday, Kim stands in", "You stand in for")]
    [InlineData("away until yesterday", "I cannot read a day")]
    public void A_delegate_who_cannot_stand_in_is_told_and_nothing_is_set(string said, string expected) => ReviewWorld.Play(async world =>
    {
        await SaysAsync(world, Acme.Ken, "away until Monday");
        await SaysAsync(world, Acme.Kim, "away until Monday, Ole stands in");

        Assert.Contains(expected, Text(await SaysAsync(world, Acme.Ole, said)), StringComparison.Ordinal);
        Assert.Empty((await world.DeskAsync(Acme.Ole)).Absences);
    });

    [Fact]
    public void What_the_folder_says_again_leaves_what_was_said_in_chat() => ReviewWorld.Play(async world =>
    {
        var import = world.Process.Get<AbsenceImport>();
        Absence first = new(new(2026, 6, 8), new(2026, 6, 12), Acme.Ana), second = new(new(2026, 7, 6), new(2026, 7, 10));
        Task<IReadOnlyList<Domain.Import.Memory.OverruledAbsence>> Takes(params Absence[] said) => import.TakeAsync(world.Scorecard, [.. said.Select(a => new Domain.Import.Memory.SaidAbsence(Acme.Ole, a))], world.Now, default);

        await Takes(first);
        await SaysAsync(world, Acme.Ole, "cancel absence 2026-06-08");
        Assert.Equal(
            "'ole', absence from Mon 6/8/2026 to Fri 6/12/2026: the folder says it as before; somebody took it back since, and that stands.",
            Assert.Single(await Takes(first)).Sentence.En());
        Assert.Empty((await world.DeskAsync(Acme.Ole)).Absences);

        await SaysAsync(world, Acme.Ole, "away 2026-06-09 to 2026-06-10");
        Assert.Contains("Tue 6/9/2026 to Wed 6/10/2026 stands", Assert.Single(await Takes(first)).Sentence.En(), StringComparison.Ordinal);
        await SaysAsync(world, Acme.Ole, "cancel absence 2026-06-09");

        await Takes(first, second);
        Assert.Equal([second], (await world.DeskAsync(Acme.Ole)).Absences);
        await Takes(first);
        Assert.Empty((await world.DeskAsync(Acme.Ole)).Absences);
    });

    [Fact]
    public void What_somebody_gave_for_another_is_marked_so_on_receipts_in_the_brief_and_for_analysis() => ReviewWorld.Play(async world =>
    {
        await SaysAsync(world, Acme.Ole, "away until Monday, Ana stands in");
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddHours(1));
        var receipt = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ana].SubmitAsync(("ana-1", "1"), ("ole-1", "11")));
        Assert.Equal([("ana-1", ""), ("ole-1", "for ole")], receipt.Lines.Select(l => (l.Kpi.Value, l.InPlace?.En() ?? "")).Order());

        await world.UntilAsync(new(2026, 6, 2, 8, 0, 0, TimeSpan.Zero)); // Tuesday: he is back
        var own = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ole].SubmitAsync(("ole-2", "2")));
        Assert.Equal([("ole-1", "given by ana"), ("ole-2", "")], own.Lines.Select(l => (l.Kpi.Value, l.InPlace?.En() ?? "")).Order());

        await world.UntilAsync(AcmeReview.First.Times.BriefAt);
        var brief = BriefJson.Read((await world.Stores.Cycles.FindBriefAsync(Cycle, default))!);
        Assert.Equal((Acme.Ana, Acme.Ole), (brief.Rows.Single(r => r.Kpi.Value == "ole-1").ChangedBy, brief.Rows.Single(r => r.Kpi.Value == "ole-1").OnBehalfOf));
        var page = System.Net.WebUtility.HtmlDecode(BriefPage.Render(brief, Readers.Of(world.Scorecard.Find(Acme.Ceo)!, world.Scorecard)));
        Assert.Matches("Ana(<[^>]*>)*, for (<[^>]*>)*Ole", page.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal));
    });
}
