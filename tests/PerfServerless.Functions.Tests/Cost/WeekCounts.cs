namespace PerfServerless.Functions.Tests.Cost;

/// <summary>What one review of a week asks of storage and engine.</summary>
/// <param name="Reads">Requests of the application's stores that read.</param>
/// <param name="Writes">Those that write; what only takes something out of the outbox counts once for each transaction that put it in.</param>
/// <param name="HubRequests">Requests of the embedded hub.</param>
/// <param name="Turns">Turns of orchestrations.</param>
/// <param name="Activities">Runs of activities.</param>
/// <param name="Events">What turns were given: starts, results of activities, timers, and what was raised.</param>
/// <param name="Clicks">What people sent: submissions and buttons.</param>
/// <param name="Messages">Messages that went out, new or rewritten.</param>
internal sealed record WeekCounts(
    double Reads, double Writes, double HubRequests, double Turns, double Activities, double Events, double Clicks, double Messages)
{
    public static IReadOnlyList<string> Names { get; } = ["reads", "writes", "hub requests", "turns", "activities", "events", "clicks", "messages"];

    public IReadOnlyList<double> All => [Reads, Writes, HubRequests, Turns, Activities, Events, Clicks, Messages];

    public static WeekCounts Of(IEnumerable<double> all) => all.ToList() is [var r, var w, var h, var t, var a, var e, var c, var m]
        ? new(r, w, h, t, a, e, c, m)
        : throw new ArgumentException("There are eight counts.", nameof(all));

    /// <summary>The straight line through two sizes.</summary>
    public static (WeekCounts Base, WeekCounts PerOwner) Line((int Owners, WeekCounts Counts) one, (int Owners, WeekCounts Counts) two)
    {
        var slope = one.Counts.All.Zip(two.Counts.All, (a, b) => (b - a) / (two.Owners - one.Owners)).ToList();
        return (Of(one.Counts.All.Zip(slope, (a, s) => a - (s * one.Owners))), Of(slope));
    }

    public WeekCounts Plus(WeekCounts other, double times = 1) => Of(All.Zip(other.All, (a, b) => a + (b * times)));
}
