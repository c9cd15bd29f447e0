using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>What people look up in chat by themselves.</summary>
public sealed class LookupTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    private static Scorecard Scores => AcmeReview.Scorecard with
    {
        Objectives = [Objective("growth", "Grow at home"), Objective("service", "Serve quickly", "growth"), Objective("abroad", "Grow abroad", "growth")],
        Kpis = [.. AcmeReview.Scorecard.Kpis.Select(k => k with { Objective = new(k.Owner == Acme.Ole ? "service" : "abroad") })],
    };

    [Fact]
    public void Somebodys_KPIs_are_shown_with_how_they_stand() => Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ole].SubmitAsync(("ole-1", "7"));

        var mine = await NoticeAsync(world, Acme.Ole, "my KPIs");

        Assert.Equal(3, mine.Standings.Count);
        Assert.Contains(mine.Standings, l => l.Status != Status.NoInformation);
        Assert.Equal("You own no KPIs", (await NoticeAsync(world, Acme.Ceo, "meine Kennzahlen")).Title.En());
    });

    [Theory]
    [InlineData("status service", "Serve quickly")] // by its id
    [InlineData("how is serve quickly?", "Serve quickly")]
    [InlineData("Stand von Serve", "Serve quickly")] // in another language, by the beginning of a word
    [InlineData("état abroad", "Grow abroad")]
    [InlineData("status KPI ole-1", "KPI ole-1")]
    public void An_objective_or_a_KPI_is_found_by_what_people_call_it(string said, string title) =>
        Play(async world =>
        {
            var found = await NoticeAsync(world, Acme.Ken, said);
            Assert.Equal(title, found.Title.En());
            Assert.NotEmpty(found.Standings);
        });

    [Fact]
    public void Of_several_each_is_a_button_that_finds_it() => Play(async world =>
    {
        var several = await NoticeAsync(world, Acme.Ole, "status grow");

        Assert.Equal(["Grow at home", "Grow abroad"], several.Offers.Select(o => o.Label.En()));
        Assert.Equal("Grow abroad", (await NoticeAsync(world, Acme.Ole, several.Offers[1].Words)).Title.En());
    });

    [Fact]
    public void A_misspelling_is_answered_with_what_it_may_mean()
    {
        Play(async world =>
        {
            Assert.Equal(["Serve quickly"], (await NoticeAsync(world, Acme.Ole, "status servce")).Offers.Select(o => o.Label.En()));
            Assert.Empty((await NoticeAsync(world, Acme.Ole, "status xyzzy plugh")).Offers);
            Assert.Contains(ChatCommand.Rhythm, (await NoticeAsync(world, Acme.Ole, "rythm")).Suggestions);
            Assert.Contains(ChatCommand.Brief, (await NoticeAsync(world, Acme.Ole, "breif")).Suggestions);
            Assert.DoesNotContain(ChatCommand.Brief, (await NoticeAsync(world, Acme.Ole, "the weather is fine today")).Suggestions);
        });
    }

    [Fact]
    public void Without_a_name_the_objectives_at_the_top_are_offered() => Play(async world =>
        Assert.Equal(["Grow at home"], (await NoticeAsync(world, Acme.Ole, "status")).Offers.Select(o => o.Label.En())));

    [Fact]
    public void The_latest_brief_is_there_for_the_leaders_of_its_review_and_for_nobody_else() => Play(async world =>
    {
        Assert.Equal("There is no brief yet", (await NoticeAsync(world, Acme.Ceo, "brief")).Title.En());
        await world.UntilAsync(Times.BriefAt);

        Assert.Equal(AcmeReview.First.Key, Assert.IsType<ChatCard.Brief>(await world[Acme.Ceo].SayAsync("Lagebericht")).Cycle);
        Assert.Equal(AcmeReview.First.Key, Assert.IsType<ChatCard.Brief>(await world[Acme.Ceo].SayAsync("brief weekly")).Cycle);
        Assert.Equal("Of which review?", (await NoticeAsync(world, Acme.Ceo, "brief nonsense")).Title.En());
        Assert.Equal("Briefs go to the leaders of a review", (await NoticeAsync(world, Acme.Ole, "brief weekly")).Title.En());
    });

    private static void Play(Func<ReviewWorld, Task> story) => ReviewWorld.Play(story, scorecard: Scores);

    private static async Task<ChatCard.Notice> NoticeAsync(ReviewWorld world, PersonId person, string said) =>
        Assert.IsType<ChatCard.Notice>(await world[person].SayAsync(said));

    private static Objective Objective(string id, string name, string? parent = null) =>
        new() { Id = new(id), Name = name, Perspective = Perspective.Customer, Parent = parent is null ? null : new(parent) };
}
