using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Orchestrators;

/// <summary>What the tests of orchestrators share: activities that decide as the product does, over a state that a test sets.</summary>
internal static class Scripts
{
    public static DeskKey Ole { get; } = new(Acme.Tenant, Acme.Ole);

    public static CheckInTimes Times { get; } = CheckInTimes.For(
        Acme.Weekly, AcmeReview.Scorecard.Organisation, AcmeReview.First.Times, AcmeReview.Scorecard.Find(Acme.Ole)!, LadderRules.Default);

    public static CheckInRequest Request { get; } =
        new() { Key = AcmeReview.Request(Acme.Ole), Owed = [new(new("ole-1"), AcmeReview.Week)], OpenedAt = AcmeReview.First.Times.OpensAt };

    public static DateTimeOffset At(DateTime utc) => new(utc, TimeSpan.Zero);

    /// <summary>A cycle's state as its activities leave it.</summary>
    public static Cycle Opened { get; } = new()
    {
        Key = AcmeReview.First.Key,
        CadenceName = "Weekly review",
        MeetingDay = AcmeReview.First.MeetingDay,
        Times = AcmeReview.First.Times,
        State = CycleState.Open,
        ScorecardVersion = "v1",
    };
}
