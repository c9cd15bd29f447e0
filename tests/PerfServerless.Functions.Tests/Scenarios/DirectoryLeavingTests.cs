using System.Text.Json.Nodes;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Scim;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>The directory says that somebody has left, or is back: what becomes of his open request and his KPIs.</summary>
public sealed class DirectoryLeavingTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;
    private static readonly CycleTimes Next = AcmeReview.Second.Times;

    private static Task<JsonObject?> SetActiveAsync(ReviewWorld world, PersonId person, bool active) =>
        world.CallAsync(process => process.Get<ScimUsers>().ChangeAsync(
            world.Scorecard, person.Value, user => ScimPatch.Apply(user, JsonNode.Parse(
                $$"""{"Operations":[{"op":"Replace","path":"active","value":"{{active}}"}]}""")!.AsObject()), null, "", CancellationToken.None));

    [Fact]
    public void Whoever_leaves_with_an_open_request_hears_nothing_more_his_manager_is_told_and_asked_next_time() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.OpensAt);
            var asked = Assert.Single(world[Acme.Ole].Messages);
            await SetActiveAsync(world, Acme.Ole, false);

            // What he owed goes up, and he is not reminded.
            await world.UntilAsync(Times.EscalateAt);
            Assert.Same(asked, Assert.Single(world[Acme.Ole].Messages));
            Assert.Contains(Acme.Ole, ((ChatCard.Escalation)world[Acme.Mona].Escalation!.Card).People.Select(p => p.Person));

            // His KPIs stay his, and his manager answers for them.
            await world.UntilAsync(Next.OpensAt);
            Assert.Same(asked, Assert.Single(world[Acme.Ole].Messages));
            var request = (await world.Stores.CheckIns.FindAsync(new(AcmeReview.Second.Key, Acme.Mona), CancellationToken.None))!.Value;
            Assert.Equal(["mona-1", "ole-1", "ole-2", "ole-3"], request.Owed.Select(o => o.Kpi.Value).Order());
            var scorecard = (await world.Stores.Scorecards.CurrentAsync(Acme.Tenant, CancellationToken.None))!.Scorecard;
            Assert.Equal(Acme.Ole, scorecard.Find(new KpiId("ole-1"))!.Owner);
        });

    [Fact]
    public void Whoever_is_back_is_asked_himself() => ReviewWorld.Play(
        async world =>
        {
            await SetActiveAsync(world, Acme.Ole, false);
            await world.UntilAsync(Times.OpensAt);
            Assert.Empty(world[Acme.Ole].Messages);

            await SetActiveAsync(world, Acme.Ole, true);
            await world.UntilAsync(Next.OpensAt);
            Assert.NotEmpty(world[Acme.Ole].Messages);
        });
}
