namespace PerfServerless.Functions.Import;

/// <summary>The steps of an import, in order.</summary>
internal enum ImportStage
{
    Reading,
    Checking,
    Comparing,
    StoringActuals,
    Publishing,
}
