using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Rhythms;

/// <summary>Reads <c>meetings.csv</c>: the meetings that are not as their cadence's rule has them.</summary>
internal static class MeetingsFile
{
    public static List<ReadMeeting> Read(TableRows table, Declared<CadenceId> cadences)
    {
        var read = new List<ReadMeeting>();
        foreach (var row in table.Judged)
        {
            row.Required("cadence");
            var (cadence, day) = (cadences.Reference(row, "cadence"), row.Day("meeting"));
            var movedTo = row.Text("movedTo") is null ? null : row.Day("movedTo", required: false);
            var at = row.TimeOfDay("at", required: false);
            var (skipped, extra) = (row.Flag("skipped"), row.Flag("extra"));
            if (cadence is null || day is null) continue;

            if (skipped && (movedTo is not null || at is not null)) row.Mistake("skipped", ImportCadenceWords.MeetingTooMuch.Say(AsWritten.Of(day.Value)));
            read.Add(new(row, cadence.Value, new() { Meeting = day.Value, MovedTo = movedTo, At = at, Skipped = skipped, Extra = extra }));
        }

        return read;
    }
}
