using System.Globalization;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>The columns of <c>cadences.csv</c> but the id, which is the cadence; each with its cell as an import reads it.</summary>
public static class CadenceColumns
{
    public static IReadOnlyList<CadenceColumn> All { get; } =
    [
        new("name", false, c => c.Name, (to, from) => to with { Name = from.Name }),
        Rhythm("frequency", c => Word(c.Frequency), (to, from) => to with { Frequency = from.Frequency }),
        Rhythm("weekday", c => Word(c.Weekday), (to, from) => to with { Weekday = from.Weekday }),
        Rhythm("day", c => c.Day?.Text ?? "", (to, from) => to with { Day = from.Day }),
        Rhythm("every", c => c.Every?.ToString(CultureInfo.InvariantCulture) ?? "", (to, from) => to with { Every = from.Every }),
        Rhythm("startsOn", c => c.StartsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", (to, from) => to with { StartsOn = from.StartsOn }),
        Rhythm("meetingAt", c => Time(c.MeetingAt), (to, from) => to with { MeetingAt = from.MeetingAt }),
        Rhythm(
            "meetingMinutes", c => c.MeetingMinutes?.ToString(CultureInfo.InvariantCulture) ?? "", (to, from) => to with { MeetingMinutes = from.MeetingMinutes }),
        Rhythm("timeZone", c => c.TimeZone, (to, from) => to with { TimeZone = from.TimeZone }),
        new("owner", false, c => c.Owner.Value, (to, from) => to with { Owner = from.Owner }),
        new("leaders", false, c => string.Join(';', c.Leaders), (to, from) => to with { Leaders = from.Leaders }),
        Rhythm("opensBefore", c => c.OpensBefore.ToString(), (to, from) => to with { OpensBefore = from.OpensBefore }),
        Rhythm("remindBefore", c => string.Join(';', c.RemindBefore), (to, from) => to with { RemindBefore = from.RemindBefore }),
        Rhythm("dueBefore", c => c.DueBefore.ToString(), (to, from) => to with { DueBefore = from.DueBefore }),
        Rhythm("escalateBefore", c => c.EscalateBefore.ToString(), (to, from) => to with { EscalateBefore = from.EscalateBefore }),
        Rhythm("briefBefore", c => c.BriefBefore.ToString(), (to, from) => to with { BriefBefore = from.BriefBefore }),
        Rhythm("sendAt", c => Time(c.SendAt), (to, from) => to with { SendAt = from.SendAt }),
        Rhythm("dueUntil", c => Time(c.DueUntil), (to, from) => to with { DueUntil = from.DueUntil }),
        Bare("unit", c => c.Unit ?? "", (to, from) => to with { Unit = from.Unit }),
        Bare("inherits", c => c.Inherits?.Value ?? "", (to, from) => to with { Inherits = from.Inherits }),
        Bare("locked", c => c.Locked == true ? "true" : "", (to, from) => to with { Locked = from.Locked }),
        Bare("state", c => c.State is { } state ? Word(state) : "", (to, from) => to with { State = from.State }),
    ];

    public static CadenceColumn? Find(string name) => All.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a cadence has of its parent: every cell that is not its own; locked to it, what was changed about its meetings too.</summary>
    public static Cadence Inherit(Cadence cadence, Cadence parent, bool isLocked)
    {
        var heir = All.Where(c => c.IsInherited && cadence.Own?.Contains(c.Name) != true).Aggregate(cadence, (to, column) => column.Take(to, parent));
        return isLocked ? heir with { State = parent.State, Meetings = parent.Meetings } : heir;
    }

    /// <summary>
    /// The cell of one that says so takes another's: what a cadence has of its own, and what was said of it, go with it.
    /// </summary>
    public static Cadence Give(this CadenceColumn column, Cadence to, Cadence from)
    {
        var given = column.Take(to, from);
        if (!column.IsInherited || to.Inherits is null) return given;

        var own = (to.Own ?? []).Where(o => o != column.Name);
        return given with { Own = [.. from.Own?.Contains(column.Name) == true || from.Inherits is null ? own.Append(column.Name) : own] };
    }

    private static CadenceColumn Rhythm(string name, Func<Cadence, string> text, Func<Cadence, Cadence, Cadence> take) => new(name, true, text, take);

    private static CadenceColumn Bare(string name, Func<Cadence, string> text, Func<Cadence, Cadence, Cadence> take) =>
        new(name, false, text, take) { IsInherited = false };

    private static string Word<T>(T word)
        where T : struct, Enum => word.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
