using System.Globalization;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Storage.Rows;

namespace PerfServerless.Storage.Events;

/// <summary>
/// The rows of table <c>Events</c>: one partition a tenant with the log, its head, the webhooks and how far each destination has got. And the
/// rows in which events wait for the log beside the facts that they tell of, in whichever table those are.
/// </summary>
internal static class EventKeys
{
    public const string Table = "Events";

    public const string Head = "!head";

    public const string Log = "l|";

    public const string Webhooks = "w|";

    public const string Waiting = "n|";

    /// <summary>In table <c>Reviews</c>, because it changes with what is told there.</summary>
    public const string Stale = "n!stale";

    public static string Partition(TenantId tenant) => tenant.Value;

    public static string Logged(long position) => string.Create(CultureInfo.InvariantCulture, $"{Log}{position:D19}");

    public static string Webhook(string id) => $"{Webhooks}{KeyPart.Of(id)}";

    public static string Progress(string destination) => $"p|{KeyPart.Of(destination)}";

    /// <summary>In order of commits.</summary>
    /// <param name="moment">From <see cref="CommitClock"/>.</param>
    public static string WaitingAt(long moment, OutgoingEvent first) =>
        string.Create(CultureInfo.InvariantCulture, $"{Waiting}{moment:D19}|{ShortHash.Of(first.Id)}");
}
