namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>Mistakes in the settings of events.</summary>
public static class EventSettingsWords
{
    public static readonly Word<string> ServiceBusUri = new("event.settings.service-bus-uri", "uri");

    public static readonly Word<string> Topic = new("event.settings.topic", "topic");

    public static readonly Word<string> Queue = new("event.settings.queue", "queue");

    public static readonly Word<int> KeptDays = new("event.settings.kept-days", "most");
}
