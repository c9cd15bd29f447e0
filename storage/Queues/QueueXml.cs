using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace PerfServerless.Storage.Queues;

/// <summary>The Queue service's XML; bodies travel as base64.</summary>
internal static class QueueXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 32 * 1024 * 1024,
    };

    public static string Message(ReadOnlySpan<byte> body) => Message(Convert.ToBase64String(body));

    /// <summary>A message whose text goes as it is.</summary>
    public static string Message(string text) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>{new XElement("QueueMessage", new XElement("MessageText", text)).ToString(SaveOptions.DisableFormatting)}";

    /// <exception cref="FormatException">The answer is not the service's.</exception>
    public static IReadOnlyList<T> Messages<T>(Stream xml, Func<XElement, T> read)
    {
        try
        {
            using var reader = XmlReader.Create(xml, Settings);
            return [.. XDocument.Load(reader).Root!.Elements("QueueMessage").Select(read)];
        }
        catch (XmlException e)
        {
            throw new FormatException("The queue service sent an answer that is not XML.", e);
        }
    }

    public static QueueMessage Received(XElement m) =>
        new(
            Text(m, "MessageId"),
            Text(m, "PopReceipt"),
            Text(m, "MessageText"),
            Number(m, "DequeueCount"),
            Moment(m, "InsertionTime"),
            Moment(m, "TimeNextVisible"));

    public static PeekedMessage Peeked(XElement m) =>
        new(Text(m, "MessageId"), Decode(Text(m, "MessageId"), Text(m, "MessageText")), Number(m, "DequeueCount"), Moment(m, "InsertionTime"));

    public static SendReceipt Sent(XElement m) => new(Text(m, "MessageId"), Text(m, "PopReceipt"), Moment(m, "TimeNextVisible"));

    public static DateTimeOffset Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw new FormatException($"The queue service sent '{text}' where a time should be.");

    /// <exception cref="FormatException">The text is not base64.</exception>
    public static ReadOnlyMemory<byte> Decode(string messageId, string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? bytes.AsMemory(0, length)
            : throw new FormatException(
                $"Message {messageId} is not base64; whoever sent it must encode its body, as queue clients do by default for Functions.");
    }

    private static string Text(XElement m, string name) =>
        m.Element(name)?.Value ?? throw new FormatException($"The queue service sent a message without {name}.");

    private static long Number(XElement m, string name) =>
        long.TryParse(Text(m, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"The queue service sent no number as {name}.");

    private static DateTimeOffset Moment(XElement m, string name) => Moment(Text(m, name));
}
