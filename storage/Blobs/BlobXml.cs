using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace PerfServerless.Storage.Blobs;

/// <summary>The Blob service's XML.</summary>
internal static class BlobXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 32 * 1024 * 1024,
    };

    /// <returns>A page of a list, and where the next one begins; null at the end.</returns>
    /// <exception cref="FormatException">The answer is not the service's.</exception>
    public static (IReadOnlyList<BlobItem> Blobs, string? Next) Page(Stream xml)
    {
        try
        {
            using var reader = XmlReader.Create(xml, Settings);
            var root = XDocument.Load(reader).Root!;
            var next = root.Element("NextMarker")?.Value;
            return ([.. root.Elements("Blobs").Elements("Blob").Select(Item)], string.IsNullOrEmpty(next) ? null : next);
        }
        catch (XmlException e)
        {
            throw new FormatException("The blob service sent an answer that is not XML.", e);
        }
    }

    private static BlobItem Item(XElement blob)
    {
        var properties = blob.Element("Properties") ?? throw new FormatException("The blob service sent a blob without properties.");
        return new(
            NameOf(Needed(blob, "Name")),
            long.Parse(Needed(properties, "Content-Length").Value, NumberStyles.None, CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(Needed(properties, "Last-Modified").Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            new(Quoted(Needed(properties, "Etag").Value)));
    }

    // What XML cannot hold comes encoded.
    private static string NameOf(XElement name) => name.Attribute("Encoded")?.Value == "true" ? Uri.UnescapeDataString(name.Value) : name.Value;

    private static string Quoted(string tag) => tag.StartsWith('"') ? tag : $"\"{tag}\"";

    private static XElement Needed(XElement from, string name) =>
        from.Element(name) ?? throw new FormatException($"The blob service sent a blob without {name}.");
}
