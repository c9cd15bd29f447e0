using System.Text.Json;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads <c>cadences.csv</c>.</summary>
internal static class CadencesFile
{
    /// <summary>The farthest a step may lie before the meeting; a quarter has about 65 working days.</summary>
    private const int MaxWorkingDays = 60;

    public static List<Cadence> Read(TableRows table, Declared<CadenceId> cadences, Declared<PersonId> people)
    {
        var read = new List<Cadence>();
        foreach (var row in table.Judged)
        {
            var id = cadences.Of(row);
            var name = row.Name("name");
            var frequency = row.Word<Frequency>("frequency", required: true);
            var weekday = row.Word<DayOfWeek>("weekday", required: true);
            var meetingAt = row.TimeOfDay("meetingAt", required: true);
            var zone = row.TimeZone("timeZone");
            row.Required("owner");
            var owner = people.Reference(row, "owner");
            row.Required("leaders");
            var leaders = people.References(row, "leaders");
            var opens = row.Whole("opensBefore", 0, MaxWorkingDays);
            var remind = row.Wholes("remindBefore", 0, MaxWorkingDays);
            var due = row.Whole("dueBefore", 0, MaxWorkingDays);
            var escalate = row.Whole("escalateBefore", 0, MaxWorkingDays);
            var brief = row.Whole("briefBefore", 0, MaxWorkingDays);
            var sendAt = row.TimeOfDay("sendAt", required: false);
            var dueUntil = row.TimeOfDay("dueUntil", required: false);

            if (id is null || name is null || frequency is null || weekday is null || meetingAt is null || zone is null || owner is null) continue;

            var plain = new Cadence
            {
                Id = id.Value,
                Name = name,
                Weekday = weekday.Value,
                MeetingAt = meetingAt.Value,
                TimeZone = zone,
                Owner = owner.Value,
                Leaders = leaders,
            };
            var cadence = plain with
            {
                Frequency = frequency.Value,
                OpensBefore = opens ?? plain.OpensBefore,
                RemindBefore = remind ?? plain.RemindBefore,
                DueBefore = due ?? plain.DueBefore,
                EscalateBefore = escalate ?? plain.EscalateBefore,
                BriefBefore = brief ?? plain.BriefBefore,
                SendAt = sendAt ?? plain.SendAt,
                DueUntil = dueUntil ?? plain.DueUntil,
            };
            read.Add(cadence);

            // What a faulty line says is not known; what its defaults would make of it is nobody's mistake.
            if (row.Faulty) continue;
            foreach (var (member, sentence) in CadenceCheck.Run(cadence)) row.Mistake(JsonNamingPolicy.CamelCase.ConvertName(member), sentence);
        }

        return read;
    }
}
