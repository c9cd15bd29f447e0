namespace PerfServerless.Functions.Facts;

/// <summary>What there are facts of; each is a table of its own.</summary>
internal enum FactKind
{
    Actuals,
    Verdicts,
    Requests,
    Escalations,
    Briefs,
    Decisions,
}
