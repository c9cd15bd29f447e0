using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Import;

/// <summary>How far an import is.</summary>
/// <param name="Done">How many actuals were handled; 0 in stages that have none.</param>
internal sealed record ImportProgress(ImportStage Stage, int Done = 0, int Total = 0)
{
    public Saying Sentence => ImportOutcomeWords.Progress.Say(Part.Of(Stage), Done, Total);
}
