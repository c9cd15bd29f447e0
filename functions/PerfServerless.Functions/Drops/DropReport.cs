using System.Text;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Functions.Drops;

/// <summary>The text that lies beside a file that was taken or refused.</summary>
internal static class DropReport
{
    public static string Of(DroppedFile file, DropOutcome outcome, DateTimeOffset at, Reader reader)
    {
        var utc = at.UtcDateTime;
        var text = new StringBuilder()
            .AppendLine(reader.Say(DropWords.Head.Say(file.Name, DateOnly.FromDateTime(utc), TimeOnly.FromDateTime(utc))))
            .AppendLine()
            .AppendLine(reader.Say(outcome.Sentence));
        Add(DropWords.Mistakes, outcome.Mistakes);
        Add(DropWords.Overruled, outcome.Overruled);
        Add(DropWords.WorthMending, outcome.Warnings);
        return text.ToString();

        void Add(Saying heading, IReadOnlyList<Saying> lines)
        {
            if (lines.Count == 0) return;

            text.AppendLine().AppendLine(reader.Say(heading));
            foreach (var line in lines) text.Append("- ").AppendLine(reader.Say(line));
        }
    }
}
