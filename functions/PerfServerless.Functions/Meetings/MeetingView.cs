using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Meetings;

/// <summary>What the page shows of a meeting: the brief as it was frozen, how far the meeting has come, and what it has decided by now.</summary>
internal sealed record MeetingView
{
    public required Brief Brief { get; init; }

    public required Cycle Cycle { get; init; }

    /// <summary>Null before it was started.</summary>
    public required Meeting? Meeting { get; init; }

    /// <summary>Those that stand, in the order in which they were written down.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>The form in which the next one is typed.</summary>
    public required ChatCard.Decide Form { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Why what was pressed was not done; null where it was.</summary>
    public Saying? Remark { get; init; }

    public int Items => Brief.Agenda.Count;

    /// <summary>The item it is at; <see cref="Items"/> for what else there is to decide.</summary>
    public int At => Math.Min(Meeting?.At ?? 0, Items);

    public AgendaItem? Item => At < Items ? Brief.Agenda[At] : null;

    /// <summary>What was decided about the item that it is at, or about none of the agenda.</summary>
    public IReadOnlyList<Decision> OfItem => [.. Decisions.Where(d => ItemOf(d) == At)];

    /// <summary>What was written down as the item was called, about others; empty where nothing was.</summary>
    public IReadOnlyList<Decision> Just =>
        [.. Decisions.Where(d => d.At >= (Meeting?.Since ?? DateTimeOffset.MinValue).AddSeconds(-JustSeconds) && ItemOf(d) != At)];

    /// <summary>Changes whenever there is something new to see.</summary>
    public string Version => VersionOf(Meeting, Decisions);

    // What stood in the fields is written down a moment before the next item is called.
    private const int JustSeconds = 15;

    public static string VersionOf(Meeting? meeting, IReadOnlyList<Decision> standing)
    {
        var decided = string.Join('|', standing.Select(d => $"{d.Key.Id}.{d.Last.Number}.{d.Target?.State}"));
        return ShortHash.Of(string.Create(
            CultureInfo.InvariantCulture, $"{meeting?.At}|{meeting?.Since.UtcTicks}|{meeting?.EndedAt?.UtcTicks}|{decided}"));
    }

    private int ItemOf(Decision decision)
    {
        for (var i = 0; i < Items; i++)
            if (decision.Kpi is { } kpi && Brief.Agenda[i].Kpi == kpi) return i;
        return Items;
    }
}
