using PerfServerless.Functions.FactTables;

namespace PerfServerless.Functions.Facts;

/// <summary>A page of a fact's rows.</summary>
/// <param name="More">Whether rows may follow; a page without rows is always the last.</param>
internal sealed record FactPage(IReadOnlyList<string> Header, IReadOnlyList<FactRow> Rows, bool More);
