using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Functions.Tests.Cost;

/// <summary>What a month of thirty days asks for, with one weekly review; by the formulas that docs/cost.md shows.</summary>
/// <param name="week">What one review asks for.</param>
internal sealed class CostMonth(WeekCounts week)
{
    private const double Days = 30;
    private const double Minutes = Days * 24 * 60;
    private const double Reviews = Days / 7;

    /// <summary>What the hourly look at cadences reads: tenants, the scorecard's stamp, open cycles.</summary>
    public const int LookRequests = 3;

    /// <summary>On Azure Functions the same every five minutes, by a timer.</summary>
    private const double TimerMinutes = 5;

    // Documented of the engine's Azure Storage provider: four control queues and one of work items, asked every 30 seconds when idle, and
    // four leases renewed every ten seconds.
    private const double Queues = 5, PollsAMinute = 2, Leases = 4, RenewalsAMinute = 6;

    // Derived from how it is documented to work: a message is put, got and deleted; a turn reads the history, adds to it and writes its state.
    private const double OpsAMessage = 3, OpsATurn = 3;

    private static readonly double Renewals = Days * 24 * 3600 / new HubOptions().LeaseRenewal.TotalSeconds;

    public static double HostIdle => Renewals + (Days * 24 * LookRequests);

    /// <summary>Queue operations of a feed that is read and stays empty: once a minute.</summary>
    public static double FeedIdle => Minutes;

    public static double TimerRuns => Minutes / TimerMinutes;

    public static double EngineQueuesIdle => Queues * PollsAMinute * Minutes;

    public static double EngineLeasesIdle => Leases * RenewalsAMinute * Minutes;

    public double HostWork => Reviews * (week.Reads + week.Writes + week.HubRequests);

    public double StoresOnAzure => (Reviews * (week.Reads + week.Writes)) + (TimerRuns * LookRequests);

    public double Executions => (Reviews * (week.Turns + week.Activities + week.Clicks)) + TimerRuns;

    public double EngineTables => Reviews * week.Turns * OpsATurn;

    public double EngineQueues => Reviews * (week.Events + week.Activities) * OpsAMessage;

    public double Actions => Reviews * (week.Events + week.Activities);

    public double Messages => Reviews * week.Messages;

    /// <summary>The host on a machine of one's own, or that one has already.</summary>
    public decimal HostStorage(CostPrices p) => (decimal)(HostIdle + HostWork) / 10_000 * p["table"];

    public decimal AzureStorage(CostPrices p) =>
        ((decimal)(StoresOnAzure + EngineTables) / 10_000 * p["table"])
        + ((decimal)(EngineQueues + EngineQueuesIdle) / 10_000 * p["queue"])
        + ((decimal)EngineLeasesIdle / 10_000 * p["lease"]);

    public decimal SchedulerStorage(CostPrices p) => (decimal)StoresOnAzure / 10_000 * p["table"];

    /// <summary>Each execution by itself for a second, which is the least that is charged; those that run at the same time cost less.</summary>
    /// <param name="gigabytes">The memory of an instance.</param>
    public decimal Flex(CostPrices p, decimal gigabytes) =>
        (Math.Max(0, (decimal)Executions - p["flex-free-executions"]) / 1_000_000 * p["flex-execution"])
        + (Math.Max(0, ((decimal)Executions * gigabytes) - p["flex-free-gbs"]) * p["flex-gbs"]);
}
