using System.Runtime.InteropServices;

namespace ContentHub.Media.Imaging.Vips;

/// <summary>A GLib value: type and two machine words. Only ever handled through the functions below.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    public nuint Type;
    public ulong First;
    public ulong Second;
}

/// <summary>The few functions of libvips (and of the GLib inside it) that are used. Only called in the worker process.</summary>
internal static partial class NativeVips
{
    private const string Vips = "vips";

    public static void Load(string path) =>
        NativeLibrary.SetDllImportResolver(typeof(NativeVips).Assembly, (name, _, _) => name == Vips ? NativeLibrary.Load(path) : 0);

    [LibraryImport(Vips, EntryPoint = "vips_init", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Init(string program);

    [LibraryImport(Vips, EntryPoint = "vips_version")]
    public static partial int Version(int part);

    [LibraryImport(Vips, EntryPoint = "vips_block_untrusted_set")]
    public static partial void BlockUntrusted(int state);

    [LibraryImport(Vips, EntryPoint = "vips_operation_block_set", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void Block(string operation, int state);

    [LibraryImport(Vips, EntryPoint = "vips_cache_set_max")]
    public static partial void CacheMax(int operations);

    [LibraryImport(Vips, EntryPoint = "vips_concurrency_set")]
    public static partial void Concurrency(int threads);

    [LibraryImport(Vips, EntryPoint = "vips_error_buffer_copy")]
    public static partial nint ErrorBuffer();

    [LibraryImport(Vips, EntryPoint = "vips_source_new_from_file", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint SourceFromFile(string path);

    [LibraryImport(Vips, EntryPoint = "vips_foreign_find_load_source")]
    public static partial nint FindLoader(nint source);

    [LibraryImport(Vips, EntryPoint = "vips_operation_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewOperation(string name);

    [LibraryImport(Vips, EntryPoint = "vips_object_set_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetFromString(nint operation, string options);

    [LibraryImport(Vips, EntryPoint = "vips_cache_operation_buildp")]
    public static partial int Build(ref nint operation);

    [LibraryImport(Vips, EntryPoint = "vips_object_unref_outputs")]
    public static partial void UnrefOutputs(nint operation);

    [LibraryImport(Vips, EntryPoint = "vips_image_get_width")]
    public static partial int Width(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_get_height")]
    public static partial int Height(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_get_bands")]
    public static partial int Bands(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_hasalpha")]
    public static partial int HasAlpha(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_get_interpretation")]
    public static partial int Interpretation(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_copy_memory")]
    public static partial nint CopyMemory(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_write_to_memory")]
    public static partial nint WriteToMemory(nint image, out nuint size);

    [LibraryImport(Vips, EntryPoint = "g_free")]
    public static partial void Free(nint memory);

    [LibraryImport(Vips, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint item);

    [LibraryImport(Vips, EntryPoint = "g_object_set_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetProperty(nint item, string name, ref GValue value);

    [LibraryImport(Vips, EntryPoint = "g_object_get_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void GetProperty(nint item, string name, ref GValue value);

    [LibraryImport(Vips, EntryPoint = "g_value_init")]
    public static partial nint InitValue(ref GValue value, nuint type);

    [LibraryImport(Vips, EntryPoint = "g_value_unset")]
    public static partial void UnsetValue(ref GValue value);

    [LibraryImport(Vips, EntryPoint = "g_value_set_object")]
    public static partial void SetObject(ref GValue value, nint item);

    [LibraryImport(Vips, EntryPoint = "g_value_dup_object")]
    public static partial nint DupObject(ref GValue value);

    [LibraryImport(Vips, EntryPoint = "g_value_set_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetString(ref GValue value, string text);
}
