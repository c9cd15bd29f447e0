using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Handovers;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>A KPI gets another owner, in the middle of a review.</summary>
public sealed class HandoverTests
{
    private static bool IsTold(ReviewWorld world, Domain.Identity.PersonId person, string words) =>
        world[person].Messages.Any(m => m.Card is ChatCard.Notice notice && $"{notice.Title.En()} {notice.Text.En()}".Contains(words, StringComparison.Ordinal));

    [Fact]
    public void A_reassigned_KPI_is_asked_of_the_new_owner_at_once_and_he_is_told() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddHours(1));
        var after = await world.Process.Get<KpiHandover>().ReassignAsync(Acme.Tenant, new("ole-1"), Acme.Ana, default);
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(Acme.Ana, after!.Owner);
        Assert.Equal(["ole-2", "ole-3"], (await world.RequestAsync(Acme.Ole)).Missing.Select(o => o.Kpi.Value));
        Assert.Equal(["ana-1", "ole-1"], (await world.RequestAsync(Acme.Ana)).Missing.Select(o => o.Kpi.Value));
        Assert.True(IsTold(world, Acme.Ana, "You own a KPI now"));
        Assert.False(IsTold(world, Acme.Ole, "You own"));
    });

    [Fact]
    public void A_folder_that_names_another_owner_in_mid_review_moves_what_is_owed() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddHours(1));
        await ImportAsync(world, k => k.Id.Value == "ole-1" ? k with { Owner = Acme.Ana } : k);

        Assert.Equal(["ole-2", "ole-3"], (await world.RequestAsync(Acme.Ole)).Missing.Select(o => o.Kpi.Value));
        Assert.Equal(["ana-1", "ole-1"], (await world.RequestAsync(Acme.Ana)).Missing.Select(o => o.Kpi.Value));
        Assert.True(IsTold(world, Acme.Ana, "You own a KPI now"));
    });

    [Fact]
    public void What_a_folder_no_longer_tracks_is_asked_of_nobody_in_the_review_that_runs() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddHours(1));
        var period = Period.TryParse((await world.RequestAsync(Acme.Ole)).Missing.First().Period)!;

        await ImportAsync(world, k => k.Id.Value == "ole-1" ? k with { TrackedUntil = period.Last } : k);
        Assert.Equal(["ole-1", "ole-2", "ole-3"], (await world.RequestAsync(Acme.Ole)).Missing.Select(o => o.Kpi.Value)); // its last one

        await ImportAsync(world, k => k.Id.Value == "ole-1" ? k with { TrackedUntil = period.Last.AddDays(-1) } : k);
        Assert.Equal(["ole-2", "ole-3"], (await world.RequestAsync(Acme.Ole)).Missing.Select(o => o.Kpi.Value));
        Assert.DoesNotContain(world[Acme.Ole].Form.Fields, f => f.Kpi.Value == "ole-1");
    });

    [Fact]
    public void Nobody_who_is_unknown_gets_a_KPI() => ReviewWorld.Play(async world =>
    {
        Assert.Null(await world.Process.Get<KpiHandover>().ReassignAsync(Acme.Tenant, new("ole-1"), new("nobody"), default));
        Assert.Null(await world.Process.Get<KpiHandover>().ReassignAsync(Acme.Tenant, new("none"), Acme.Ana, default));
    });

    [Fact]
    public void The_manager_of_whoever_left_is_told_once_what_needs_an_owner() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddHours(1));
            await world[Acme.Ole].SayAsync("hello");
            await world.UntilAsync(AcmeReview.First.Times.MeetingAt.AddHours(-1));

            var card = (ChatCard.Handover)Assert.Single(world[Acme.Mona].Messages, m => m.First is ChatCard.Handover).Card;
            Assert.Equal("3 KPIs of ole need a new owner", card.Title.En());
            Assert.Equal(["ole-1", "ole-2", "ole-3"], card.Kpis.Select(k => k.Kpi.Value));
        },
        scorecard: AcmeReview.Scorecard with
        {
            People = [.. Acme.People.Select(p => p.Id == Acme.Ole ? p with { LastDay = new(2026, 5, 31) } : p)],
        });

    [Fact]
    public void A_new_owner_stands_until_the_folder_names_another_one()
    {
        var folder = AcmeReview.Kpi("a", Acme.Ole);
        var standing = KpiNews.Changed(folder, folder with { Owner = Acme.Ana });

        Assert.Equal(Acme.Ana, KpiNews.Of(folder, standing, Acme.People).Owner);
        Assert.Equal(Acme.Ken, KpiNews.Of(folder with { Owner = Acme.Ken }, standing, Acme.People).Owner);
        Assert.Null(KpiNews.Of(folder with { Owner = Acme.Ken }, standing, Acme.People).Said);
        Assert.Equal(Acme.Ole, KpiNews.Of(folder, standing, [.. Acme.People.Where(p => p.Id != Acme.Ana)]).Owner);
    }

    private static async Task ImportAsync(ReviewWorld world, Func<Kpi, Kpi> change)
    {
        var before = world.Scorecard;
        await world.PublishAsync(before with { Kpis = [.. before.Kpis.Select(change)] });
        await world.Process.Get<FolderHandover>().FollowAsync(before, world.Scorecard, ScorecardVersion.Of(world.Scorecard), default);
        await world.WaitAsync(TimeSpan.FromMinutes(1));
    }
}
