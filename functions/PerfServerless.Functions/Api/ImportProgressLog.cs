using Microsoft.Extensions.Logging;
using PerfServerless.Functions.Import;

namespace PerfServerless.Functions.Api;

/// <summary>Tells the log how far an import is: whoever waits for a large one sees that it moves.</summary>
internal sealed partial class ImportProgressLog(ILogger<ScorecardImport> logger) : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) => Tell(logger, value.Stage, value.Done, value.Total);

    [LoggerMessage(EventId = 3701, Level = LogLevel.Information, Message = "Import: {Stage}, {Done} of {Total} values.")]
    private static partial void Tell(ILogger logger, ImportStage stage, int done, int total);
}
