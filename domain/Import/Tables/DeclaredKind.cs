namespace PerfServerless.Domain.Import.Tables;

/// <summary>What the ids of a file name.</summary>
internal enum DeclaredKind
{
    Person,
    Objective,
    Kpi,
    Cadence,
}
