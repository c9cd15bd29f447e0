using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>What makes two mistakes one: they are mended together.</summary>
/// <param name="Column">Null where it makes no difference in which column it stands.</param>
/// <param name="Sentence">Null where the sentence's id alone is the cause, whatever it quotes.</param>
internal readonly record struct MistakeCause(string File, string? Column, string? RuleId, string Id, Saying? Sentence)
{
    /// <summary>What a program does to a whole column: the cells differ, what went wrong does not.</summary>
    private static readonly HashSet<string> OfColumns =
    [
        ImportNumberWords.Wrong.Id, ImportNumberWords.WrongInCulture.Id, ImportNumberWords.IsDay.Id, ImportNumberWords.Thousands.Id,
            ImportNumberWords.Fractions.Id,
        ImportNumberWords.ShareOrPercent.Id, ImportPeriodWords.Wrong.Id, ImportPeriodWords.Either.Id, ImportPeriodWords.DayOfTarget.Id,
            ImportPeriodWords.IsDayNumber.Id,
        ImportCellWords.NoDay.Id, ImportCellWords.DayEither.Id, ImportCellWords.NoMoment.Id, ImportValueWords.Early.Id, ImportValueWords.RecordedLate.Id,
    ];

    /// <summary>What a program does to a whole file.</summary>
    private static readonly HashSet<string> OfFiles =
    [
        ImportCellWords.SpreadsheetError.Id, ImportCellWords.Uncalculated.Id,
        ImportCellWords.LostLetters.Id, ImportCellWords.MixedLetters.Id, ImportCellWords.Invisible.Id,
        ImportFileWords.TooManyCells.Id, ImportFileWords.TooFewCells.Id, ImportFileWords.ColumnNameless.Id, ImportFileWords.CellTooLong.Id,
            ImportFileWords.QuoteInside.Id,
        ImportFileWords.MergedAcross.Id,
    ];

    public static MistakeCause Of(ImportMistake mistake)
    {
        var id = mistake.Sentence.Id;
        if (OfFiles.Contains(id)) return new(mistake.File, null, mistake.RuleId, id, null);

        var column = mistake.ColumnName ?? (mistake.Column is { } number ? AsWritten.Of(number) : null);
        return new(mistake.File, column, mistake.RuleId, id, OfColumns.Contains(id) ? null : mistake.Sentence);
    }
}
