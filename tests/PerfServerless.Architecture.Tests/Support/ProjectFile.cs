using System.Xml.Linq;

namespace PerfServerless.Architecture.Tests.Support;

/// <summary>What a project file says.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="References">The names of the projects it references.</param>
public sealed record ProjectFile(string Path, string Name, IReadOnlyList<string> References)
{
    public static ProjectFile Parse(SourceFile file)
    {
        var xml = XDocument.Parse(file.Text);
        return new(
            file.Path,
            NameOf(file.Path),
            [.. xml.Descendants("ProjectReference").Select(e => (string?)e.Attribute("Include")).OfType<string>().Select(NameOf)]);
    }

    public override string ToString() => Name;

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
