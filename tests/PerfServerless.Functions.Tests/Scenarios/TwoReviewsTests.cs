using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Two reviews ask for the same values: what came through another door is known in both, and everybody who was told sees it.</summary>
public sealed class TwoReviewsTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;
    private static readonly CycleKey Other = new(Acme.Tenant, new("other"), AcmeReview.First.Key.Occurrence);

    [Fact]
    public void What_a_manager_answers_in_one_review_is_on_his_card_of_the_other() => Play(async world =>
    {
        await AnswerInTheOtherAsync(world);

        Assert.Equal(EscalationLineState.Answered, Line(world, Other).State);
        Assert.Equal(EscalationLineState.Answered, Line(world, AcmeReview.First.Key).State);
    });

    [Fact]
    public void Whoever_was_asked_to_take_it_over_need_not_answer_any_more() => Play(async world =>
    {
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.NotNull(world[Acme.Ana].Question);
        var known = new Actual
        {
            Id = "a1", Kpi = new("ole-1"), Period = AcmeReview.Week, Value = 5, RecordedAt = world.Clock.GetUtcNow(), Source = ActualSource.Api,
        };
        await world.Stores.CheckIns.CommitAsync(new(Acme.Tenant) { Actuals = [known] }, default);
        await world.CallAsync(async p =>
        {
            await p.Get<IOrchestrations>().TellAsync(InstanceIds.Desk(new(Acme.Tenant, Acme.Ole)), ReviewEvents.Changed, Acme.Ole.Value, default);
            return "";
        });
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Null(world[Acme.Ana].Question);
    });

    private static void Play(Func<ReviewWorld, Task> story) => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt.AddMinutes(1));
            await story(world);
        },
        scorecard: AcmeReview.Scorecard with { Cadences = [Acme.Weekly, Acme.Weekly with { Id = Other.Cadence, Name = "Other review" }] });

    private static async Task AnswerInTheOtherAsync(ReviewWorld world)
    {
        var order = new ManagerOrder(Other, ManagerAct.OnBehalf, [Acme.Ole]) { Filled = true };
        await world.CallAsync(p => p.Desk.OrderAsync(Acme.Tenant, Acme.Mona, order, default));
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        await world[Acme.Mona].SubmitAsync(("ole-1", "5"), ("ole-2", "6"), ("ole-3", "7"));
        await world.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static EscalationLine Line(ReviewWorld world, CycleKey cycle) => world[Acme.Mona].Messages
        .Select(m => m.Card).OfType<ChatCard.Escalation>().Single(c => c.Cycle == cycle).People.Single(p => p.Person == Acme.Ole);
}
