using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using PerfServerless.Domain.Events;

namespace PerfServerless.Functions.EventApi;

/// <summary>The JSON Schemas (draft 2020-12) of events' data, made from the records that write it, so that they cannot tell otherwise.</summary>
internal static class EventSchemas
{
    /// <summary>How a schema is written: for people too.</summary>
    public static JsonSerializerOptions Written { get; } = new(EventJson.Options) { WriteIndented = true };

    private static readonly JsonSchemaExporterOptions Exported = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described };

    /// <param name="id">Where this schema is found.</param>
    public static JsonObject Of(EventType type, string id)
    {
        var schema = EventJson.Options.GetJsonSchemaAsNode(type.Data, Exported).AsObject();
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = id,
            ["title"] = type.Name,
            ["description"] = type.Summary,
        };
        foreach (var (name, value) in schema)
        {
            if (name is not ("title" or "description")) whole[name] = value?.DeepClone();
        }

        return whole;
    }

    /// <summary>What is left out where there is nothing is not required, and is never null.</summary>
    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node) return schema;

        if (context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), false) is [DescriptionAttribute said, ..])
            node.Insert(0, "description", said.Description);
        if (node["type"] is JsonArray types && types.Any(t => t?.GetValue<string>() == "null"))
        {
            var left = types.Select(t => t!.GetValue<string>()).Where(t => t != "null").ToList();
            node["type"] = left.Count == 1 ? left[0] : new JsonArray([.. left.Select(t => (JsonNode)t)]);
            node.Remove("default");
        }

        if (context.TypeInfo.Type.GetConstructors() is [var made, ..] && node["properties"] is JsonObject properties)
        {
            var needed = made.GetParameters()
                .Where(p => !IsNullable(p))
                .Select(p => EventJson.Options.PropertyNamingPolicy!.ConvertName(p.Name!))
                .Where(properties.ContainsKey)
                .ToList();
            node["required"] = new JsonArray([.. needed.Select(n => (JsonNode)n)]);
        }

        return node;
    }

    private static bool IsNullable(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
}
