namespace PerfServerless.Architecture.Tests.Support;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
public sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.Split('\n').Length;

    public override string ToString() => Path;
}
