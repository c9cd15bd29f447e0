using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Rhythms;

/// <summary>Reads <c>cadences.csv</c>, line by line; <see cref="CadenceLines"/> puts them together.</summary>
/// <param name="units">The units there are, as they are written.</param>
internal sealed class CadencesFile(Declared<CadenceId> cadences, Declared<PersonId> people, UnitNames units)
{
    private const int MostPeriods = 1_000;

    // A stand-up, and a day.
    private const int LeastMinutes = 10, MostMinutes = 480;

    public List<ReadCadence> Read(TableRows table)
    {
        var read = new List<ReadCadence>();
        foreach (var row in table.Judged)
        {
            // What a cadence inherits need not stand in its line.
            var (id, parent) = (cadences.Of(row), cadences.Reference(row, "inherits"));
            var needed = row.Text("inherits") is null;
            var name = row.Name("name", needed);
            var frequency = row.Word<Frequency>("frequency", needed);
            var day = Day(row);
            var weekday = row.Word<DayOfWeek>("weekday", needed && day is null or MeetingRule.NthWeekday);
            var meetingAt = row.TimeOfDay("meetingAt", needed);
            var minutes = row.Whole("meetingMinutes", LeastMinutes, MostMinutes);
            var zone = needed || row.Text("timeZone") is not null ? row.TimeZone("timeZone") : null;
            if (needed) row.Required("owner");
            var owner = people.Reference(row, "owner");
            if (needed) row.Required("leaders");
            var leaders = people.References(row, "leaders");
            var opens = row.Ahead("opensBefore", CadenceCheck.MostDays);
            var remind = row.Aheads("remindBefore", CadenceCheck.MostDays);
            var due = row.Ahead("dueBefore", CadenceCheck.MostDays);
            var escalate = row.Ahead("escalateBefore", CadenceCheck.MostDays);
            var brief = row.Ahead("briefBefore", CadenceCheck.MostDays);
            var sendAt = row.TimeOfDay("sendAt", required: false);
            var dueUntil = row.TimeOfDay("dueUntil", required: false);
            var every = row.Whole("every", 1, MostPeriods);
            var startsOn = row.Text("startsOn") is null ? null : row.Day("startsOn", required: false);
            var locked = row.Flag("locked");
            var state = State(row);

            if (id is null) continue;
            if (needed && (name is null || frequency is null || meetingAt is null || zone is null || owner is null)) continue;
            if (needed && weekday is null && day is null or MeetingRule.NthWeekday) continue;

            var plain = new Cadence
            {
                Id = id.Value,
                Name = name ?? id.Value.Value,
                Weekday = weekday ?? DayOfWeek.Monday,
                MeetingAt = meetingAt ?? default,
                TimeZone = zone ?? "",
                Owner = owner ?? default,
                Leaders = leaders,
            };
            read.Add(new(row, plain with
            {
                Frequency = frequency ?? plain.Frequency,
                Day = day,
                Every = every,
                StartsOn = startsOn,
                MeetingMinutes = minutes,
                OpensBefore = opens ?? plain.OpensBefore,
                RemindBefore = remind ?? plain.RemindBefore,
                DueBefore = due ?? plain.DueBefore,
                EscalateBefore = escalate ?? plain.EscalateBefore,
                BriefBefore = brief ?? plain.BriefBefore,
                SendAt = sendAt ?? plain.SendAt,
                DueUntil = dueUntil ?? plain.DueUntil,
                Unit = units.Reference(row, "unit"),
                Inherits = parent,
                Own = needed ? null : [.. CadenceColumns.All.Where(c => c.IsInherited && row.Text(c.Name) is not null).Select(c => c.Name)],
                Locked = locked ? true : null,
                State = state,
            }));
        }

        return read;
    }

    private static MeetingRule? Day(RowCells row)
    {
        if (row.Text("day") is not { } text || string.Equals(text, "last", StringComparison.OrdinalIgnoreCase)) return null;
        if (MeetingRule.TryRead(text) is { } rule) return rule;

        row.Mistake("day", ImportCadenceWords.NoDayRule.Say(text));
        return null;
    }

    // "running" says what an empty cell says, for whoever wants to say it.
    private static CadenceState? State(RowCells row) =>
        string.Equals(row.Text("state"), "running", StringComparison.OrdinalIgnoreCase) ? null : row.Word<CadenceState>("state", required: false);
}
