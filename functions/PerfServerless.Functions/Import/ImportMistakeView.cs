using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Import;

/// <summary>A mistake, or what is worth mending, as the API shows it.</summary>
/// <param name="Place">The file, the line and the column as the reader reads them.</param>
/// <param name="Subject">The id of what a warning is about; null for a mistake.</param>
/// <param name="RuleId">The rule behind it, where there is one.</param>
/// <param name="Id">The sentence's id in the catalogue.</param>
/// <param name="Parts">Its parts.</param>
/// <param name="Sentence">What is wrong and how to mend it.</param>
internal sealed record ImportMistakeView(
    string File,
    int? Line,
    int? Column,
    string? ColumnName,
    string? Subject,
    string? RuleId,
    string Id,
    IReadOnlyDictionary<string, object?> Parts,
    string Place,
    string Sentence)
{
    /// <summary>In how many more places of the file the same stands.</summary>
    public int More { get; init; }

    public static ImportMistakeView Of(ImportMistake mistake, Reader reader)
    {
        var (id, parts, sentence) = SayingView.Of(mistake.Sentence, reader);
        return new(mistake.File, mistake.Line, mistake.Column, mistake.ColumnName, null, mistake.RuleId, id, parts, reader.Say(mistake.Place),
            mistake.More == 0 ? sentence : reader.Say(mistake.Whole))
        {
            More = mistake.More,
        };
    }

    public static ImportMistakeView Of(ImportWarning warning, Reader reader)
    {
        var (id, parts, sentence) = SayingView.Of(warning.Sentence, reader);
        return new(warning.File, warning.Line, null, null, warning.Subject, warning.RuleId, id, parts, reader.Say(warning.Place), sentence);
    }
}
