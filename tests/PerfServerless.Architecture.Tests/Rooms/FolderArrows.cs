using System.Text.RegularExpressions;
using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Rooms;

/// <summary>
/// Which folder of a room knows which: what a file's usings name, and what it takes from a folder above its own, which needs no using. A
/// using that nothing needs is an error of the build, so each stands for an arrow.
/// </summary>
internal static partial class FolderArrows
{
    public const int MostFiles = 25;

    /// <summary>Files whose namespace does not say where they are.</summary>
    public static IEnumerable<string> Misplaced(IEnumerable<SourceFile> code, string room, string root) =>
        from file in In(room, code)
        let place = Place(file, room, root)
        where Namespace(file) is { } stated && stated != place
        select $"{file.Path} says {Namespace(file)}, not {place}";

    public static IEnumerable<string> TooFull(IEnumerable<SourceFile> code, string room) =>
        from file in In(room, code)
        group file by Path.GetDirectoryName(file.Path) into folder
        where folder.Count() > MostFiles
        select $"{folder.Key} holds {folder.Count()} files, more than {MostFiles}";

    /// <summary>Folders that know each other, directly or by way of others.</summary>
    public static IEnumerable<string> Knots(IEnumerable<SourceFile> code, string room, string root)
    {
        var arrows = Of([.. In(room, code)], room, root);
        foreach (var (from, known) in arrows.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            foreach (var (to, why) in known.OrderBy(k => k.Key, StringComparer.Ordinal))
            {
                if (Reaches(arrows, to, from)) yield return $"{from} knows {to}, which leads back to it ({why})";
            }
        }
    }

    private static Dictionary<string, Dictionary<string, string>> Of(IReadOnlyList<SourceFile> files, string room, string root)
    {
        var folders = files.Select(f => Place(f, room, root)).ToHashSet(StringComparer.Ordinal);
        var types = files
            .SelectMany(f => DeclaredType().Matches(f.Text).Select(m => (Folder: Place(f, room, root), Name: m.Groups["name"].Value)))
            .ToLookup(t => t.Folder, t => t.Name, StringComparer.Ordinal);
        var arrows = folders.ToDictionary(f => f, _ => new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);

        foreach (var file in files)
        {
            var own = Place(file, room, root);
            var code = LiteralOrComment().Replace(file.Text, " ");
            var mentioned = Identifier().Matches(code).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

            var named = Using().Matches(file.Text).Select(m => Nearest(m.Groups["name"].Value, folders)).OfType<string>();
            var above = folders.Where(f => own.StartsWith(f + ".", StringComparison.Ordinal) && types[f].Any(mentioned.Contains));
            foreach (var folder in named.Concat(above).Where(f => f != own)) arrows[own].TryAdd(folder, Path.GetFileName(file.Path));
        }

        return arrows;
    }

    // A using may name a type inside a folder's namespace.
    private static string? Nearest(string name, HashSet<string> folders)
    {
        while (!folders.Contains(name))
        {
            if (name.LastIndexOf('.') is not (> 0 and var dot)) return null;
            name = name[..dot];
        }

        return name;
    }

    private static bool Reaches(Dictionary<string, Dictionary<string, string>> arrows, string from, string to)
    {
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([from]));
        while (next.TryPop(out var folder))
        {
            if (folder == to) return true;
            if (!seen.Add(folder)) continue;
            foreach (var known in arrows[folder].Keys) next.Push(known);
        }

        return false;
    }

    private static IEnumerable<SourceFile> In(string room, IEnumerable<SourceFile> code) =>
        code.Where(f => f.Path.StartsWith(room + "/", StringComparison.Ordinal));

    private static string Place(SourceFile file, string room, string root) =>
        string.Concat(root, Path.GetDirectoryName(file.Path)![room.Length..]).Replace('/', '.').Replace('\\', '.');

    private static string? Namespace(SourceFile file) => StatedNamespace().Match(file.Text) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex StatedNamespace();

    [GeneratedRegex(@"^using (?:static |\w+ = )?(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref)\s+)*(?:class|record(?:\s+(?:class|struct))?|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredType();

    [GeneratedRegex("//[^\n]*|\"(?:[^\"\\\\\n{]|\\\\.)*\"")]
    private static partial Regex LiteralOrComment();

    [GeneratedRegex(@"\b[A-Za-z_]\w*")]
    private static partial Regex Identifier();
}
