using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Functions.Desks;

/// <summary>What is asked of a person, without the values that his cards show.</summary>
/// <param name="Desk">The person's messages.</param>
/// <param name="Reviews">The reviews that ask him, by deadline; where none is open, those that were open last.</param>
public sealed record DeskDuties(Versioned<Desk> Desk, IReadOnlyList<(Cycle Cycle, Versioned<CheckInRequest> Request)> Reviews)
{
    /// <summary>The KPIs asked for.</summary>
    public IReadOnlyList<KpiId> Owed { get; } = [.. Reviews.SelectMany(r => r.Request.Value.Owed).Select(o => o.Kpi).Distinct()];

    /// <summary>The reviews in which values are still taken.</summary>
    public IReadOnlyList<OpenReview> Open(DateTimeOffset now) =>
        [.. Reviews.Select(r => new OpenReview(r.Cycle, r.Request.Value)).Where(r => r.IsOpen(now))];

    /// <summary>
    /// Everything that open reviews ask for is given, and one message shows it: there is nothing to take in, to send or to rewrite, whatever
    /// the values say.
    /// </summary>
    public bool IsSettled(DateTimeOffset now) =>
        Open(now) is { Count: > 0 } open
        && open.All(r => r.Request.State == RequestState.Complete)
        && Desk.Value.Forms.All(f => f.Reference == Desk.Value.Receipt)
        && !Desk.Value.ReceiptAsks;
}
