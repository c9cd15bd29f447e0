using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Export;

/// <summary>A line that an export leaves out, because an import would refuse it.</summary>
/// <param name="File">The file in which it would stand.</param>
/// <param name="Cells">What it would say.</param>
/// <param name="Why">As the import says it.</param>
public sealed record LeftOutLine(string File, IReadOnlyList<string> Cells, Saying Why);
