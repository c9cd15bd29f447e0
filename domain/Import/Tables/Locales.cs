using System.Globalization;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Culture names such as <c>de-DE</c>.</summary>
internal static class Locales
{
    private static readonly Dictionary<string, CultureInfo> Known =
        CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(c => c.Name.Length > 0)
            .DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);

    public static CultureInfo? Find(string name) => Known.GetValueOrDefault(name);

    public static Saying? Suggest(string name, MistakeList mistakes) => mistakes.Suggest(name, Known.Keys);
}
