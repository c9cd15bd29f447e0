namespace PerfServerless.Domain.Import;

/// <summary>Something worth mending that does not keep a folder from being imported.</summary>
/// <param name="Subject">What it is about: a file, or the id of an objective, a KPI or a person.</param>
/// <param name="Sentence">What was found and how to mend it, in English.</param>
public sealed record ImportWarning(string Subject, string Sentence)
{
    public override string ToString() => $"{Subject}: {Sentence}";
}
