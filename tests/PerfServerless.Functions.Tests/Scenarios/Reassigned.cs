using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>What is seen of a KPI that a manager wants somebody else to own.</summary>
internal static class Reassigned
{
    /// <summary>Mona asks Ana to take one of Ole's.</summary>
    public static Proposal Waiting() => new()
    {
        Id = "p1", Kind = ProposalKind.Reassign, By = Acme.Mona, To = Acme.Ana, At = AcmeReview.First.Times.EscalateAt,
        Kpis = [new(new("ole-1"), AcmeReview.Request(Acme.Ole), AcmeReview.Week)],
    };

    public static async Task<PersonId?> OwnerAsync(ReviewWorld world, string kpi) =>
        (await world.Stores.Scorecards.CurrentAsync(Acme.Tenant, default))!.Scorecard.Find(new KpiId(kpi))!.Owner;

    public static EscalationLine Line(ReviewWorld world, PersonId person) =>
        ((ChatCard.Escalation)world[Acme.Mona].Escalation!.Card).People.Single(p => p.Person == person);

    public static string Tried(ReviewWorld world, PersonId person) => string.Join(", ", Line(world, person).Tried.Select(t => t.En()));

    /// <summary>The titles of the news that reached somebody by themselves.</summary>
    public static IReadOnlyList<string> Told(ReviewWorld world, PersonId person) =>
        [.. world[person].Messages.Where(m => m.First is ChatCard.Notice).Select(m => ((ChatCard.Notice)m.First).Title.En()!)];
}
